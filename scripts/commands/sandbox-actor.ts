import type { HumanActor, Failure } from '#server/features/pilot/integration-test/human-actor.ts';

/** How old an event must be before Altinn's feed shows it (docs/upstream/altinn.md#the-event-feed). */
const FEED_DELAY_SECONDS = 300;

/**
 * Answers in the person's place in the sandbox, through its control API at `control`, and lets consents and tokens expire, so
 * that a run needs no person.
 */
export function sandboxActor(control: string): HumanActor {
  const call = async (method: string, path: string, body: unknown = {}): Promise<unknown> => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${control}${path}`, { method, headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`the sandbox answered ${answer.status} to ${method} ${path}`);
    return answer.json().catch(() => undefined);
  };
  let feedHasDelay = true;
  let fault: unknown;
  return {
    async waitFor(wait) {
      if (wait.kind === 'token-end') await call('POST', '/tokens/expire');
      else if (wait.kind === 'feed') await call('POST', '/feed', { delaySeconds: 0 });
      else if (wait.kind === 'consent-end') await call('POST', `/consents/${wait.consentId}/expire`);
      else await call('POST', `/consents/${wait.consentId}/${wait.kind}`);
      if (wait.kind === 'feed') feedHasDelay = false;
    },
    async goOn() {
      if (!feedHasDelay) await call('POST', '/feed', { delaySeconds: FEED_DELAY_SECONDS });
      feedHasDelay = true;
    },
    faults: {
      async fail(failure: Failure) {
        const order = { system: 'skatteetaten', endpoint: 'finans/*/aapnekrav', fault: failure };
        fault = await call('POST', '/faults', order);
      },
      async mend() {
        if (typeof fault === 'object' && fault !== null && 'id' in fault)
          await call('DELETE', `/faults/${String(fault.id)}`);
        fault = undefined;
      },
    },
  };
}

import type { Attendant, Failure } from '#server/features/pilot/integration-test/attendant.ts';

/** How old an event must be before Altinn's feed shows it (docs/upstream/altinn.md#the-event-feed). */
const FEED_DELAY_SECONDS = 300;

/**
 * Answers in the person's place in the sandbox, through its control API at `control`, and lets consents and tokens expire, so
 * that a run needs no person.
 */
export function sandboxActor(control: string): Attendant {
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${control}${path}`, {
      method,
      ...(body === undefined ? {} : { headers, body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`the sandbox answered ${answer.status} to ${method} ${path}`);
    return answer.json().catch(() => undefined);
  };
  let feedHasDelay = true;
  let faultId: string | undefined;
  return {
    async waitFor(wait) {
      if (wait.kind === 'feed') {
        feedHasDelay = false;
        await call('POST', '/feed', { delaySeconds: 0 });
      } else if (wait.kind === 'token-end') await call('POST', '/tokens/expire');
      else
        await call(
          'POST',
          `/consents/${wait.consentId}/${wait.kind === 'consent-end' ? 'expire' : wait.kind}`,
        );
    },
    async goOn() {
      if (!feedHasDelay) await call('POST', '/feed', { delaySeconds: FEED_DELAY_SECONDS });
      feedHasDelay = true;
    },
    faults: {
      async fail(fault: Failure) {
        const order = { system: 'skatteetaten', endpoint: 'finans/*/aapnekrav', fault };
        const made = await call('POST', '/faults', order);
        if (typeof made === 'object' && made !== null && 'id' in made) faultId = String(made.id);
      },
      async mend() {
        if (faultId !== undefined) await call('DELETE', `/faults/${faultId}`);
        faultId = undefined;
      },
    },
  };
}

import type { Attendant, Failure, Wait } from '#server/features/pilot/integration-test/attendant.ts';

/** How old an event must be before Altinn's feed shows it, in the sandbox as in life. */
const FEED_DELAY_SECONDS = 300;

/**
 * Does in the sandbox, through its control API at `control`, what a person would do at Altinn, and lets time pass for a
 * consent or a token; so a run needs nobody.
 */
export function sandboxHand(control: string): Attendant {
  const call = async (method: string, path: string, body?: unknown): Promise<void> => {
    const answer = await fetch(`${control}${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`the sandbox answered ${answer.status} to ${method} ${path}`);
  };
  let hurried = false;
  let faultId: string | undefined;
  return {
    async waitFor(wait: Wait) {
      switch (wait.kind) {
        case 'approve':
        case 'reject':
        case 'revoke':
          return call('POST', `/consents/${wait.consentId}/${wait.kind}`);
        case 'consent-end':
          return call('POST', `/consents/${wait.consentId}/expire`);
        case 'token-end':
          return call('POST', '/tokens/expire');
        case 'feed':
          hurried = true;
          return call('POST', '/feed', { delaySeconds: 0 });
      }
    },
    async goOn() {
      if (hurried) await call('POST', '/feed', { delaySeconds: FEED_DELAY_SECONDS });
      hurried = false;
    },
    faults: {
      async fail(failure: Failure) {
        const answer = await fetch(`${control}/faults`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ system: 'skatteetaten', endpoint: 'finans/*/aapnekrav', fault: failure }),
        });
        const made: unknown = await answer.json();
        if (typeof made === 'object' && made !== null && 'id' in made) faultId = String(made.id);
      },
      async mend() {
        if (faultId !== undefined) await call('DELETE', `/faults/${faultId}`);
        faultId = undefined;
      },
    },
  };
}

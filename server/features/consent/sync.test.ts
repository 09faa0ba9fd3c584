import { expect, it } from 'vitest';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import { act, type ConsentAct } from '../../../sandbox/control-api/consents.ts';
import { startTestSandbox } from '../../../sandbox/core/testing/sandbox.ts';
import { createConsentTestContext } from './testing/bench.ts';
import { getConsentSummary } from './queries.ts';
import { checkConsent } from './request-consent.ts';
import { syncConsent } from './sync.ts';
import { suspendConsent } from './suspend.ts';
import { KARI, TEST_BUSINESS, putSnapshot } from './testing/consent.ts';

const { orgnr } = TEST_BUSINESS;

describeDatabases('syncConsent', (open) => {
  const context = createConsentTestContext(open, { startTestSandbox, act });
  const { now } = context;

  function inAltinn(id: string, decision: ConsentAct): void {
    context.decide(id, decision);
    context.sandbox.clock.advance(5_000);
  }
  async function granted(): Promise<string> {
    const id = await context.ask();
    inAltinn(id, 'approve');
    await checkConsent(context.deps, orgnr, now());
    return id;
  }

  it('and it was: what was held is erased at once', async () => {
    const id = await granted();
    await putSnapshot(context.db, id, orgnr);
    inAltinn(id, 'revoke');
    expect(await syncConsent(context.deps, orgnr, now())).toEqual({ ok: true, value: 'revoked' });
    const [newest] = (await getConsentSummary(context.deps, orgnr, now())).history;
    expect(newest).toMatchObject({ act: 'withdrawn', learntBy: 'read', erased: 1 });
    expect(await syncConsent(context.deps, orgnr, now())).toEqual({ ok: true, value: 'revoked' });
  });

  it('and it was not: nothing changes, whether it is shown or stopped', async () => {
    await granted();
    expect(await syncConsent(context.deps, orgnr, now())).toEqual({ ok: true, value: 'granted' });
    await suspendConsent(context.deps, KARI, orgnr, now());
    expect(await syncConsent(context.deps, orgnr, now())).toEqual({ ok: true, value: 'stopped' });
  });

  it('of a business that was never asked', async () => {
    expect(await syncConsent(context.deps, orgnr, now())).toMatchObject({
      error: { code: 'consent-missing' },
    });
  });
});

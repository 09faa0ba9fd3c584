import { expect, it } from 'vitest';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import { act } from '../../../sandbox/control/consents.ts';
import type { ConsentAct } from '../../../sandbox/control/consents.ts';
import { startTestSandbox } from '../../../sandbox/testing.ts';
import { consentBench } from './testing/bench.ts';
import { getConsentSummary } from './queries.ts';
import { checkConsent } from './request-consent.ts';
import { syncConsent } from './sync.ts';
import { suspendConsent } from './suspend.ts';
import { KARI, TEST_BUSINESS, putSnapshot } from './testing/consent.ts';

const { orgnr } = TEST_BUSINESS;

describeDatabases('somebody says that a consent was withdrawn', (open) => {
  const bench = consentBench(open, { startTestSandbox, act });
  const { now } = bench;

  function inAltinn(id: string, deed: ConsentAct): void {
    bench.decide(id, deed);
    bench.sandbox.clock.advance(5_000);
  }
  async function granted(): Promise<string> {
    const id = await bench.ask();
    inAltinn(id, 'approve');
    await checkConsent(bench.deps, orgnr, now());
    return id;
  }

  it('and it was: what was held is erased at once', async () => {
    const id = await granted();
    await putSnapshot(bench.db, id, orgnr);
    inAltinn(id, 'revoke');
    expect(await syncConsent(bench.deps, orgnr, now())).toEqual({ ok: true, value: 'revoked' });
    const [newest] = (await getConsentSummary(bench.deps, orgnr, now())).history;
    expect(newest).toMatchObject({ act: 'withdrawn', learntBy: 'read', erased: 1 });
    expect(await syncConsent(bench.deps, orgnr, now())).toEqual({ ok: true, value: 'revoked' });
  });

  it('and it was not: nothing changes, whether it is shown or stopped', async () => {
    await granted();
    expect(await syncConsent(bench.deps, orgnr, now())).toEqual({ ok: true, value: 'granted' });
    await suspendConsent(bench.deps, KARI, orgnr, now());
    expect(await syncConsent(bench.deps, orgnr, now())).toEqual({ ok: true, value: 'stopped' });
  });

  it('of a business that was never asked', async () => {
    expect(await syncConsent(bench.deps, orgnr, now())).toMatchObject({
      error: { code: 'consent-missing' },
    });
  });
});

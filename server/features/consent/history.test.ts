import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { mandates } from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import { act, type ConsentAct } from '../../../sandbox/control-api/consents.ts';
import { startTestSandbox } from '../../../sandbox/core/testing/sandbox.ts';
import { createConsentTestContext } from './testing/bench.ts';
import { getConsentSummary } from './queries.ts';
import { abandonConsent, checkConsent } from './request-consent.ts';
import { resumeConsent, suspendConsent } from './suspend.ts';
import { KARI, PER, TEST_BUSINESS, putSnapshot } from './testing/consent.ts';

const { orgnr } = TEST_BUSINESS;

describeDatabases('the history of consents', (open) => {
  const context = createConsentTestContext(open, { startTestSandbox, act });
  const { now, ask } = context;

  const later = () => context.sandbox.clock.advance(5_000);
  async function decide(id: string, decision: ConsentAct): Promise<void> {
    context.decide(id, decision);
    later();
    await checkConsent(context.deps, orgnr, now());
  }

  it('returns all events with names and roles, newest first', async () => {
    await decide(await ask(), 'reject');
    later();
    await ask();
    later();
    await abandonConsent(context.deps, PER, orgnr, now());
    later();
    const id = await ask();
    await decide(id, 'approve');
    await putSnapshot(context.db, id, orgnr);
    later();
    await suspendConsent(context.deps, PER, orgnr, now());
    later();
    await resumeConsent(context.deps, KARI, orgnr, now());
    const rows = (await getConsentSummary(context.deps, orgnr, now())).history;
    expect(
      rows.map(({ act: done, learntBy, person }) => [done, learntBy, person?.name, person?.role]),
    ).toEqual([
      ['resumed', 'person', 'Kari Granli', 'Daglig leder'],
      ['stopped', 'person', 'Per Havgløtt', 'Regnskapsfører'],
      ['granted', 'read', undefined, undefined],
      ['asked', 'request', 'Kari Granli', 'Daglig leder'],
      ['called-off', 'person', 'Per Havgløtt', 'Regnskapsfører'],
      ['asked', 'request', 'Kari Granli', 'Daglig leder'],
      ['rejected', 'read', undefined, undefined],
      ['asked', 'request', 'Kari Granli', 'Daglig leder'],
    ]);
    expect(rows[1]?.erased).toBe(1);
    const { current } = await getConsentSummary(context.deps, orgnr, now());
    expect(rows[0]?.validTo).toEqual(current?.validTo);
    // Altinn's time, and when the portal learnt of it.
    expect(rows[2]?.learntAt.getTime()).toBeGreaterThan(rows[2]?.at.getTime() ?? Infinity);
  });

  it('returns expiry and withdrawal, and no names without a mandate', async () => {
    await ask();
    context.sandbox.clock.advance(90 * 86_400_000);
    const id = await ask();
    await decide(id, 'approve');
    await context.db.delete(mandates).where(sql`${mandates.personId} = ${KARI.personId}`);
    const rows = (await getConsentSummary(context.deps, orgnr, now())).history;
    expect(rows.map(({ act: done, person }) => [done, person])).toEqual([
      ['granted', undefined],
      ['asked', { personId: KARI.personId }],
      ['lapsed', undefined],
      ['asked', { personId: KARI.personId }],
    ]);
  });

  it('is all that an ended consent leaves: every other table that rests on consents is known to be emptied', async () => {
    const found = await context.db.execute(sql`
      select distinct conrelid::regclass::text as name from pg_constraint
      where contype = 'f' and confrelid = 'consents'::regclass order by 1`);
    // A new table belongs in one of these two, and what is fetched under a consent must be erased with it.
    const kept = ['consent_events'];
    const emptied = ['sharing', 'snapshots', 'visits'];
    expect(found).toMatchObject({ rows: [...kept, ...emptied].map((name) => ({ name })) });
  });
});

import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { isoDate } from '#lib/core/dates/iso-date.ts';
import { ore } from '#lib/core/money/ore.ts';
import type { OpenAccount } from '#lib/tax-account/domain.ts';
import { account, claim, instalment } from '#lib/tax-account/testing/tax-account.ts';
import {
  clearConsents,
  KARI,
  PER,
  seedCustomers,
  TEST_BUSINESS,
} from '#server/features/consent/testing/consent.ts';
import { consents, visits } from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { grantConsent, minutesLater, NOW, revokeConsent } from '#server/features/privacy/testing/privacy.ts';
import { getChangesSinceLastVisit } from './since-last-visit.ts';

const { orgnr } = TEST_BUSINESS;
const one = (id: string, changes = {}) =>
  claim([instalment({ id: `${id}-1`, due: isoDate('2026-12-10'), ...changes })], {
    id,
    description: { nb: 'Mva-melding' },
  });

describeDatabases('what is new since the last visit', (open) => {
  let opened: OpenDatabase;
  let consentId = '';
  beforeAll(async () => {
    opened = await open();
    await seedCustomers(opened.db);
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    await opened.db.delete(visits);
    await clearConsents(opened.db);
    consentId = await grantConsent(opened.db, orgnr);
  });

  const look = (
    minutes: number,
    seen: OpenAccount,
    { personId } = KARI as { personId: string },
    loggedInAt = minutesLater(-1),
  ) => getChangesSinceLastVisit(opened.db, { personId, orgnr, loggedInAt }, seen, minutesLater(minutes));
  const rows = () => opened.db.select().from(visits);

  it('has nothing to compare the first visit with, however often the page is loaded', async () => {
    expect(await look(0, account([one('a')]))).toBeUndefined();
    expect(await look(29, account([one('a'), one('b')]))).toBeUndefined();
  });

  it('compares with the visit before, and says the same after a reload', async () => {
    await look(0, account([one('a')]));
    await look(10, account([one('a')]));
    const seen = account([one('a', { remaining: ore(40_000) }), one('b')]);
    const expected = {
      since: minutesLater(10),
      changes: [{ kind: 'placed', amount: 60_000 }, { kind: 'new' }],
    };
    for (const minute of [40, 60, 89]) expect(await look(minute, seen)).toMatchObject(expected);
    // Half an hour after the last look, not after the first one.
    expect(await look(119, seen)).toEqual({ since: minutesLater(89), changes: [] });
  });

  it('writes down the same look once a minute at most, and another one at once', async () => {
    const seenAt = async () => (await rows()).map((row) => row.seenAt);
    await look(0, account([one('a')]));
    await look(0.9, account([one('a')]));
    expect(await seenAt()).toEqual([NOW]);
    await look(0.95, account([one('a'), one('b')]));
    expect(await seenAt()).toEqual([minutesLater(0.95)]);
    await look(1.95, account([one('a'), one('b')]));
    expect(await seenAt()).toEqual([minutesLater(1.95)]);
  });

  it('tells nothing more once the consent has run out, however soon after', async () => {
    await look(0, account([one('a')]));
    await look(60, account([one('a'), one('b')]));
    expect(await look(60.1, account([one('a'), one('b')]))).toMatchObject({ changes: [{ kind: 'new' }] });
    await opened.db.update(consents).set({ validTo: minutesLater(60.2) });
    expect(await look(60.3, account([one('a'), one('b')]))).toBeUndefined();
  });

  it('begins a new visit when the person has logged in since, and not for two log-ins side by side', async () => {
    const seen = account([one('a'), one('b')]);
    await look(0, account([one('a')]));
    const again = { since: NOW, changes: [{ kind: 'new' }] };
    expect(await look(5, seen, KARI, minutesLater(4))).toMatchObject(again);
    expect(await look(6, seen)).toMatchObject(again);
    expect(await look(7, seen, KARI, minutesLater(4))).toMatchObject(again);
  });

  it('is each person’s own', async () => {
    await look(0, account([one('a')]));
    expect(await look(60, account([]), PER)).toBeUndefined();
    expect(await look(120, account([]))).toMatchObject({ since: NOW, changes: [{ kind: 'closed' }] });
  });

  it('does not take claims for gone or new because they could not be read for a while', async () => {
    await look(0, account([one('a')]));
    expect(await look(60, account([], { unreadable: { claims: 1 } }))).toMatchObject({ changes: [] });
    expect(await look(120, account([one('a')]))).toMatchObject({ changes: [] });
  });

  it('makes one visit of two tabs', async () => {
    await look(0, account([one('a')]));
    const both = await Promise.all([look(60, account([one('b')])), look(60, account([one('b')]))]);
    for (const answer of both)
      expect(answer).toMatchObject({ since: NOW, changes: [{ kind: 'new' }, { kind: 'closed' }] });
  });

  it('is kept sealed, and erased in the transaction that ends the consent', async () => {
    await look(0, account([one('a')]));
    expect(JSON.stringify(await rows())).not.toContain('Mva-melding');
    await revokeConsent(opened.db, consentId);
    expect(await rows()).toEqual([]);
    expect(await look(60, account([one('a')]))).toBeUndefined();
    expect(await rows()).toEqual([]);
  });

  it('lives no longer than the consent says, also before anybody noticed', async () => {
    await opened.db.update(consents).set({ validTo: minutesLater(5) });
    expect(await look(5, account([one('a')]))).toBeUndefined();
    expect(await rows()).toEqual([]);
  });

  it('keeps nothing of a shielded account', async () => {
    await look(0, account([one('a')]));
    expect(await look(60, account([], { shielded: true }))).toBeUndefined();
    expect(await rows()).toEqual([]);
  });

  it('starts over when the stored visit cannot be decrypted, as after a moved row', async () => {
    await look(0, account([one('a')]));
    await opened.db.execute(sql`update visits set person_id = ${PER.personId}`);
    expect(await look(60, account([]), PER)).toBeUndefined();
  });
});

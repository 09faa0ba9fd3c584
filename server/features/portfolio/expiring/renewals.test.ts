import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { scopesOf, type PortfolioScope } from '#lib/portfolio/scope.ts';
import { weekIn } from '#lib/portfolio/expiring/weeks.ts';
import {
  EVA,
  KARI,
  OTHER_BUSINESS,
  seedCustomers,
  TEST_BUSINESS,
  UNKNOWN_TO_ALTINN,
} from '#server/features/consent/testing/consent.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { BERIT, giveTo, RANDI, ROLF, TONE } from '#server/features/invitations/testing/invitations.ts';
import type { InvitingAdvisor } from '#server/features/invitations/inviting-advisor.ts';
import { clearReminders, putConsent } from '#server/features/reminders/testing/reminders.ts';
import { projectClients } from '../project-clients.ts';
import { expiringByWeek, expiringIn } from './renewals.ts';

const NOW = new Date('2026-11-25T10:00:00Z');

describeDatabases('consents that end', (open) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
    await seedCustomers(opened.db);
    await giveTo(opened.db, TEST_BUSINESS.orgnr, RANDI, 'Bedrift Øst');
    await giveTo(opened.db, UNKNOWN_TO_ALTINN.orgnr, RANDI);
    await giveTo(opened.db, OTHER_BUSINESS.orgnr, ROLF, 'Bedrift Øst');
  });
  afterAll(() => opened.close());
  beforeEach(() => clearReminders(opened.db));

  const ends = async (orgnr: string, validTo: string, status: 'granted' | 'stopped' = 'granted') => {
    await putConsent(opened.db, orgnr, orgnr === OTHER_BUSINESS.orgnr ? EVA.personId : KARI.personId, {
      validTo: new Date(validTo),
      status,
    });
    await projectClients(opened.db, [orgnr]);
  };
  const scope = (who: InvitingAdvisor): PortfolioScope => {
    const [first] = scopesOf(who);
    if (first === undefined) throw new Error('no scope');
    return first;
  };
  const weeks = async (who: InvitingAdvisor) =>
    (await expiringByWeek(scope(who), NOW))
      .filter(({ clients }) => clients > 0)
      .map((one) => [one.monday, one.clients]);
  const part = (who: InvitingAdvisor, monday: string, limit: number, cursor?: string) => {
    const week = weekIn(monday);
    if (week === undefined) throw new Error('no week');
    return expiringIn(scope(who), week, { cursor, limit, now: NOW });
  };
  const clients = async (who: InvitingAdvisor, monday: string) =>
    (await part(who, monday, 10)).clients.map(({ orgnr }) => orgnr);

  it('are counted and listed by the week in Oslo, for those whose clients they are', async () => {
    // A minute before midnight on Sunday, and half an hour after.
    await ends(TEST_BUSINESS.orgnr, '2026-12-06T22:59:00Z');
    await ends(UNKNOWN_TO_ALTINN.orgnr, '2026-12-06T23:30:00Z');
    await ends(OTHER_BUSINESS.orgnr, '2026-12-07T12:00:00Z');
    expect(await weeks(RANDI)).toEqual([
      ['2026-11-30', 1],
      ['2026-12-07', 1],
    ]);
    expect(await weeks(ROLF)).toEqual([['2026-12-07', 1]]);
    expect(await weeks(TONE)).toEqual([
      ['2026-11-30', 1],
      ['2026-12-07', 1],
    ]);
    expect(await weeks(BERIT)).toEqual([
      ['2026-11-30', 1],
      ['2026-12-07', 2],
    ]);
    expect(await clients(RANDI, '2026-11-30')).toEqual([TEST_BUSINESS.orgnr]);
    expect(await clients(BERIT, '2026-12-07')).toEqual([UNKNOWN_TO_ALTINN.orgnr, OTHER_BUSINESS.orgnr]);
    const first = await part(BERIT, '2026-12-07', 1);
    expect(first.clients).toMatchObject([{ orgnr: UNKNOWN_TO_ALTINN.orgnr }]);
    const second = await part(BERIT, '2026-12-07', 1, first.next);
    expect(second).toMatchObject({ clients: [{ orgnr: OTHER_BUSINESS.orgnr }], next: undefined });
  });

  it('are not those that are over, or stopped', async () => {
    await ends(TEST_BUSINESS.orgnr, '2026-11-25T09:59:00Z');
    await ends(UNKNOWN_TO_ALTINN.orgnr, '2026-12-06T23:30:00Z', 'stopped');
    expect(await weeks(RANDI)).toEqual([]);
    expect(await clients(RANDI, '2026-11-23')).toEqual([]);
  });
});

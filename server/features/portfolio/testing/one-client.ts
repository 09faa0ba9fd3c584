import 'server-only';
import { randomUUID } from 'node:crypto';
import { desc, eq } from 'drizzle-orm';
import type { ConsentStatus } from '#lib/consent/consent.ts';
import type { SharingLevel } from '#lib/consent/sharing.ts';
import { isoDate } from '#lib/core/dates/iso-date.ts';
import { ore } from '#lib/core/money/ore.ts';
import type { Claim } from '#lib/tax-account/domain.ts';
import { account, claim, instalment } from '#lib/tax-account/testing/tax-account.ts';
import { lockConsent } from '#server/features/consent/consent-rows.ts';
import { recordRequest, recordTransition } from '#server/features/consent/transitions.ts';
import { endCustomers } from '#server/features/customers/leaving.ts';
import { storeRows } from '#server/features/customers/store-rows.ts';
import { database, type Db } from '#server/platform/db/client.ts';
import { consents, portfolio } from '#server/platform/db/schema/index.ts';
import { setSharing } from '#server/features/consent/sharing/set-sharing.ts';
import { eraseStored } from '#server/features/privacy/erase-stored.ts';
import { saveSnapshot } from '#server/features/tax-account/snapshots.ts';
import { NOW, PERSON, days } from './portfolio.ts';
import { consentEffects, snapshotEffects } from '#server/effects.ts';

export const ORGNR = '312819481';

const claimDue = (due: string, kroner: number, holder: Claim['holder'] = 'business'): Claim => {
  const amount = ore(kroner * 100);
  return claim([instalment({ due: isoDate(due), original: amount, remaining: amount })], { holder });
};

/** An answer about what is open, and the figures that follow from it at `NOW`. */
export const ANSWER = account([
  claimDue('2026-11-10', 100),
  claimDue('2026-12-10', 200),
  claimDue('2026-12-23', 50),
  claimDue('2026-12-24', 7),
  claimDue('2026-11-20', -30),
  claimDue('2026-11-01', 9999, 'owner'),
]);
export const FIGURES = {
  overdue: 10_000,
  dueSoon: 25_000,
  nextDue: '2026-12-10',
  credit: 3_000,
  unplaced: 0,
  fetchedAt: NOW,
};
export const NO_FIGURES = {
  overdue: null,
  dueSoon: null,
  nextDue: null,
  credit: null,
  unplaced: null,
  fetchedAt: null,
};

/** The row of the client `ORGNR`. */
export async function rowOf(db: Db): Promise<typeof portfolio.$inferSelect> {
  const [found] = await db.select().from(portfolio).where(eq(portfolio.orgnr, ORGNR));
  if (found === undefined) throw new Error('a business has a row');
  return found;
}

/** The changes to the client `ORGNR`, each made as the portal makes it. */
export const changesOf = (db: Db) => ({
  /** Asks for a consent, a second after the latest one was asked for. */
  ask: () =>
    db.transaction(async (tx) => {
      const [latest] = await tx.select().from(consents).orderBy(desc(consents.requestedAt)).limit(1);
      const id = randomUUID();
      const [asked] = await tx
        .insert(consents)
        .values({
          id,
          orgnr: ORGNR,
          status: 'requested',
          validTo: days(60),
          requestedBy: PERSON,
          requestedSessionHash: 's',
          requestedAt: new Date((latest?.requestedAt ?? NOW).getTime() + 1000),
          stateHash: id,
        })
        .returning();
      if (asked !== undefined) await recordRequest(consentEffects, tx, asked);
      return id;
    }),
  become: (consentId: string, to: ConsentStatus) =>
    db.transaction(async (tx) => {
      const locked = await lockConsent(tx, ORGNR, consentId);
      await recordTransition(consentEffects, tx, locked, { to, learntBy: 'read', at: NOW });
    }),
  share: (level: SharingLevel) =>
    setSharing({ database, effects: consentEffects }, { personId: PERSON }, ORGNR, { level }, NOW),
  fetch: (consentId: string, value = ANSWER, fetchedAt = NOW) =>
    saveSnapshot(
      db,
      { orgnr: ORGNR, source: 'open-claims', consentId },
      { value, fetchedAt },
      snapshotEffects,
    ),
  erase: () => eraseStored(db, ORGNR, { personId: PERSON }, NOW),
  /** Imports a customer file that names the client alone. */
  importFile: (changes: { readonly name?: string; readonly advisor?: string; readonly team?: string } = {}) =>
    db.transaction((tx) => {
      const person = { pid: '14837830177', role: 'Daglig leder' };
      return storeRows(
        tx,
        [{ orgnr: ORGNR, name: 'Havgløtt Fisk AS', form: 'AS', ...person, ...changes }],
        NOW,
      );
    }),
  leave: () => db.transaction((tx) => endCustomers(consentEffects, tx, [ORGNR], NOW)),
});

import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { and, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { nameKey } from '#lib/portfolio/name-key.ts';
import { clientStanding } from '#lib/portfolio/standing.ts';
import type { Executor } from '#server/platform/db/client.ts';
import { businesses, consents, portfolio, sharing } from '#server/platform/db/schema/index.ts';

/** What a row repeats from other tables: everything but the figures. */
const PROJECTED = {
  name: portfolio.name,
  nameKey: portfolio.nameKey,
  advisorEmail: portfolio.advisorEmail,
  team: portfolio.team,
  state: portfolio.state,
  endedBy: portfolio.endedBy,
  endsAt: portfolio.endsAt,
  shared: portfolio.shared,
  sharedUntil: portfolio.sharedUntil,
} as const;

/**
 * Writes the advisers' rows of businesses from what they repeat: the bank's file, the consent that counts, and the customer's choice.
 * Call it in the transaction that changes any of these, which must have locked the businesses: of two projections at the same time, the
 * later one would write what it read before the earlier one committed. A row whose customer shares nothing loses its figures. An unchanged
 * row is neither written nor locked, so that an import does not hold up the answers that are being stored meanwhile.
 */
export async function projectClients(tx: Executor, orgnrs: readonly string[]): Promise<void> {
  const sources = await sourcesOf(tx, orgnrs);
  const changed = sources.flatMap(({ business, consent, choice, current }) => {
    const { orgnr, name, advisorEmail, team } = business;
    const standing = clientStanding(consent ?? undefined, choice ?? undefined);
    const projected = { name, nameKey: nameKey(name), advisorEmail, team, ...standing };
    return isDeepStrictEqual(projected, current) ? [] : [{ orgnr, ...projected }];
  });
  if (changed.length === 0) return;
  await tx
    .insert(portfolio)
    .values(changed)
    .onConflictDoUpdate({
      target: portfolio.orgnr,
      set: {
        ...Object.fromEntries(Object.entries(PROJECTED).map(([key, column]) => [key, excluded(column)])),
        overdue: whileShared(portfolio.overdue),
        dueSoon: whileShared(portfolio.dueSoon),
        nextDue: whileShared(portfolio.nextDue),
        credit: whileShared(portfolio.credit),
        unplaced: whileShared(portfolio.unplaced),
        fetchedAt: whileShared(portfolio.fetchedAt),
      },
    });
}

/**
 * Removes the figures of a business, in the transaction that erases the answer that they are of. Call it after the erasure: a new answer
 * is stored in the same order, first the answer and then its figures, so that neither waits for the other in a circle.
 */
export async function clearClientFigures(tx: Executor, orgnr: string): Promise<void> {
  const none = {
    overdue: null,
    dueSoon: null,
    nextDue: null,
    credit: null,
    unplaced: null,
    fetchedAt: null,
  };
  await tx
    .update(portfolio)
    .set(none)
    .where(and(eq(portfolio.orgnr, orgnr), ne(portfolio.shared, 'nothing')));
}

const excluded = (column: AnyPgColumn) => sql.raw(`excluded."${column.name}"`);
const whileShared = (column: AnyPgColumn) =>
  sql`case when ${excluded(portfolio.shared)} <> 'nothing' then ${column} end`;

/** What the rows of businesses follow from, and what they hold now; `current` is null for a business without a row. */
async function sourcesOf(tx: Executor, orgnrs: readonly string[]) {
  // In force before asked for, before stopped, before the latest of the others.
  const rank = sql`case ${consents.status} when 'granted' then 0 when 'requested' then 1 when 'stopped' then 2 else 3 end`;
  const counting = tx
    .selectDistinctOn([consents.orgnr], {
      orgnr: consents.orgnr,
      id: consents.id,
      status: consents.status,
      validTo: consents.validTo,
      endedAt: consents.endedAt,
    })
    .from(consents)
    .where(inArray(consents.orgnr, [...orgnrs]))
    .orderBy(consents.orgnr, rank, desc(consents.requestedAt), consents.id)
    .as('counting');
  return tx
    .select({
      business: {
        orgnr: businesses.orgnr,
        name: businesses.name,
        advisorEmail: businesses.advisorEmail,
        team: businesses.team,
      },
      consent: {
        id: counting.id,
        status: counting.status,
        validTo: counting.validTo,
        endedAt: counting.endedAt,
      },
      choice: { consentId: sharing.consentId, level: sharing.level, until: sharing.until },
      current: PROJECTED,
    })
    .from(businesses)
    .leftJoin(counting, eq(counting.orgnr, businesses.orgnr))
    .leftJoin(sharing, eq(sharing.orgnr, businesses.orgnr))
    .leftJoin(portfolio, eq(portfolio.orgnr, businesses.orgnr))
    .where(inArray(businesses.orgnr, [...orgnrs]));
}

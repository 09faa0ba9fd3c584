import 'server-only';
import { and, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { nameKey } from '#lib/portfolio/name-key.ts';
import { clientStanding } from '#lib/portfolio/standing.ts';
import type { Executor } from '#server/db/client.ts';
import { businesses, consents, portfolio, sharing } from '#server/db/schema/index.ts';

/**
 * Writes the advisers' rows of businesses again from what they repeat: the bank's file, the consent that counts, and the customer's
 * choice. Call it in the transaction that changes any of these. A row whose customer shares nothing loses its figures.
 */
export async function projectClients(tx: Executor, orgnrs: readonly string[]): Promise<void> {
  const rows = await sourcesOf(tx, orgnrs);
  if (rows.length === 0) return;
  const values = rows.map(({ business, consent, choice }) => ({
    ...business,
    nameKey: nameKey(business.name),
    ...clientStanding(consent ?? undefined, choice ?? undefined),
  }));
  await tx
    .insert(portfolio)
    .values(values)
    .onConflictDoUpdate({
      target: portfolio.orgnr,
      set: {
        name: excluded(portfolio.name),
        nameKey: excluded(portfolio.nameKey),
        advisorEmail: excluded(portfolio.advisorEmail),
        team: excluded(portfolio.team),
        state: excluded(portfolio.state),
        endedBy: excluded(portfolio.endedBy),
        endsAt: excluded(portfolio.endsAt),
        shared: excluded(portfolio.shared),
        sharedUntil: excluded(portfolio.sharedUntil),
        overdue: whileShared(portfolio.overdue),
        dueSoon: whileShared(portfolio.dueSoon),
        nextDue: whileShared(portfolio.nextDue),
        credit: whileShared(portfolio.credit),
        unplaced: whileShared(portfolio.unplaced),
        fetchedAt: whileShared(portfolio.fetchedAt),
      },
      setWhere: sql`(${current}) is distinct from (${proposed})`,
    });
}

/** Takes the figures of a business away, in the transaction that erases the answer that they are of. */
export async function forgetFigures(tx: Executor, orgnr: string): Promise<void> {
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

/** The columns that a projection may change; an unchanged row is not written again. */
const PROJECTED = [
  portfolio.name,
  portfolio.advisorEmail,
  portfolio.team,
  portfolio.state,
  portfolio.endedBy,
  portfolio.endsAt,
  portfolio.shared,
  portfolio.sharedUntil,
];
const current = sql.join(
  PROJECTED.map((column) => sql`${column}`),
  sql`, `,
);
const proposed = sql.join(PROJECTED.map(excluded), sql`, `);

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
    })
    .from(businesses)
    .leftJoin(counting, eq(counting.orgnr, businesses.orgnr))
    .leftJoin(sharing, eq(sharing.orgnr, businesses.orgnr))
    .where(inArray(businesses.orgnr, [...orgnrs]));
}

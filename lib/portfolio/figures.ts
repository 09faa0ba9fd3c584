import { addDays, type IsoDate } from '#lib/core/dates/iso-date.ts';
import { sum, type Ore } from '#lib/core/money/ore.ts';
import type { OpenAccount } from '#lib/tax-account/domain.ts';
import { dueState } from '#lib/tax-account/due.ts';
import { sumsByHolder } from '#lib/tax-account/sums.ts';
import { unreadableCount } from '#lib/tax-account/unreadable.ts';

/** The few sums of a client that a portfolio shows, as of the day that they were fetched. */
export interface ClientFigures {
  readonly overdue: Ore;
  /** Falls due within 30 days, the thirtieth included. Neither sum has what is suspended. */
  readonly dueSoon: Ore;
  /** The next date on which something falls due; undefined when nothing does. */
  readonly nextDue: IsoDate | undefined;
  /** Owed to the business. */
  readonly credit: Ore;
  /** Received by Skatteetaten and not used on a claim yet; no credit, since it is mostly used on what is overdue. */
  readonly unplaced: Ore;
}

const SOON_DAYS = 30;

/** The business's part of an account: nothing that is registered on the owner as a private person, sums included. */
export function businessPart(account: OpenAccount): OpenAccount {
  return {
    ...account,
    // Skatteetaten's own sums cover the owner too, so they cannot be shown without.
    totals: {},
    groups: [],
    claims: account.claims.filter(({ holder }) => holder === 'business'),
    unplacedPayments: account.unplacedPayments.filter(({ holder }) => holder === 'business'),
  };
}

/**
 * The figures of an answer, from the business's own claims alone. Undefined when they would not be the truth: a shielded
 * business, or rows that could not be read.
 */
export function clientFigures(account: OpenAccount, asOf: IsoDate): ClientFigures | undefined {
  if (account.shielded || unreadableCount(account.unreadable) > 0) return undefined;
  const { claims } = businessPart(account);
  const sums = sumsByHolder(account, asOf).business;
  const upcoming = claims
    .flatMap(({ instalments }) => instalments)
    .flatMap((one) =>
      one.due !== undefined && dueState(one, asOf) === 'upcoming' ? [{ ...one, due: one.due }] : [],
    );
  const until = addDays(asOf, SOON_DAYS);
  return {
    overdue: sums.overdue,
    dueSoon: sum(upcoming.filter(({ due }) => due <= until).map(({ remaining }) => remaining)),
    nextDue: upcoming.map(({ due }) => due).sort()[0],
    credit: sums.credit,
    unplaced: sums.unplaced,
  };
}

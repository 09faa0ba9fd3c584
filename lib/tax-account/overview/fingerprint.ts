import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import type { Ore } from '#lib/core/money/ore.ts';
import type { Claim, Holder, LocalisedText, OpenAccount, Period } from '../domain.ts';
import { dueState } from '../due.ts';

/** What is remembered of an open claim between two visits: enough to say what changed, and to name a claim that is gone. */
export interface Fingerprint {
  readonly id: string;
  readonly type: string;
  readonly description: LocalisedText;
  readonly period?: Period;
  readonly holder: Holder;
  readonly original: Ore;
  readonly remaining: Ore;
  /** The instalments that were overdue. */
  readonly overdue: readonly string[];
}

/** The open claims as they are remembered. */
export const fingerprints = (account: Pick<OpenAccount, 'claims'>, today: IsoDate): readonly Fingerprint[] =>
  account.claims.map((claim) => ({
    id: claim.id,
    type: claim.type,
    description: claim.description,
    ...(claim.period === undefined ? {} : { period: claim.period }),
    holder: claim.holder,
    original: claim.original,
    remaining: claim.remaining,
    overdue: overdueInstalments(claim, today).map(({ id }) => id),
  }));

/** A claim's instalments that are overdue. */
export const overdueInstalments = (claim: Claim, today: IsoDate): Claim['instalments'] =>
  claim.instalments.filter((instalment) => dueState(instalment, today) === 'overdue');

import type { Claim, Payout } from '../domain.ts';

/** What is known besides the record in question: claims, open and settled, and payouts. */
export interface TraceContext {
  readonly claims: readonly Claim[];
  readonly payouts: readonly Payout[];
}

/** Late interest charged for itself: it names the claim that it grew from, or its type or text says so. */
export const isInterest = (claim: Pick<Claim, 'principalId' | 'type' | 'description'>): boolean =>
  claim.principalId !== undefined || isInterestText(claim.type) || isInterestText(claim.description.nb);

/** Whether a type or a text in bokmål is that of late interest, as both ledgers write it. */
export const isInterestText = (text: string | undefined): boolean =>
  /^(korrigert )?(fors\.? ?|forsinkelses)rente/i.test(text ?? '');

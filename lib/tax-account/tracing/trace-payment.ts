import { daysBetween } from '#lib/core/dates/iso-date.ts';
import { type Ore, subtract, sum } from '#lib/core/money/ore.ts';
import { firstByKey, oncePer } from '#lib/core/once-per.ts';
import type { Holder, Payment, Payout } from '../domain.ts';
import {
  type FoundInstalment,
  type InstalmentIndex,
  instalmentIndex,
  placedOn,
} from '../instalment-index.ts';
import { isInterest, isInterestText, type TraceContext } from './ledger-index.ts';

type PaymentPlacement = Payment['placements'][number];

/**
 * Where a part of a payment went. `placement` is Skatteetaten's own row; `found` is the claim, when it is among the ones
 * given.
 */
export type TracePart =
  | {
      /**
       * `claim`: a claim as intended, as far as can be told; `other-claim`: one with another reference than the one paid
       * with; `interest`: late interest; `owner`: the owner's private tax, paid from a payment of the business.
       */
      readonly kind: 'claim' | 'other-claim' | 'interest' | 'owner';
      readonly amount: Ore;
      readonly placement: PaymentPlacement;
      readonly found?: FoundInstalment;
    }
  | {
      readonly kind: 'sent-back';
      readonly amount: Ore;
      readonly payout: Payout;
      /** Nothing links the payout to the payment: inferred from the same amount being paid out soon after. */
      readonly likely: boolean;
    }
  /** Skatteetaten has it, and has not used it yet. */
  | { readonly kind: 'unplaced'; readonly amount: Ore }
  /** What Skatteetaten's figures do not account for; below zero when more was placed than was paid. */
  | { readonly kind: 'unexplained'; readonly amount: Ore };

/** A payment and where all of it went: the parts add up to the amount paid, exactly. */
export interface TracedPayment {
  readonly payment: Payment;
  readonly parts: readonly TracePart[];
}

/** How soon after a payment the rest of it counts as sent back. */
const SENT_BACK_DAYS = 14;

/**
 * Follows a payment. What Skatteetaten states wins over what can be inferred: only money that it neither placed nor holds
 * unplaced can have been sent back without a link, and then only when exactly that amount was paid out soon after.
 */
export function tracePayment(payment: Payment, context: TraceContext): TracedPayment {
  const instalments = instalmentIndex(context.claims);
  const placed = payment.placements.map((placement) => placedPart(payment, placement, instalments, context));
  const accounted = sum([...placed.map(({ amount }) => amount), payment.unplaced]);
  const rest = subtract(payment.amount, accounted);
  return {
    payment,
    parts: [
      ...placed,
      ...(rest === 0 ? [] : [restPart(payment, rest, context.payouts)]),
      ...(payment.unplaced === 0 ? [] : [{ kind: 'unplaced' as const, amount: payment.unplaced }]),
    ],
  };
}

function placedPart(
  payment: Payment,
  placement: PaymentPlacement,
  instalments: InstalmentIndex,
  { payouts }: TraceContext,
): TracePart {
  const { instalmentId, amount } = placement;
  const found = placedOn(instalments, payment, placement);
  // A payout that rests on this very instalment paid out what had been placed there.
  const payout =
    instalmentId === undefined
      ? undefined
      : payoutsOf(payouts).get(partKey(found?.claim.holder ?? payment.holder, instalmentId, amount));
  if (payout !== undefined) return { kind: 'sent-back', amount, payout, likely: false };
  return {
    kind: claimKind(payment, placement, found),
    amount,
    placement,
    ...(found === undefined ? {} : { found }),
  };
}

/** The payouts by what each rests on. */
const payoutsOf = oncePer((payouts: readonly Payout[]) =>
  firstByKey(
    payouts.flatMap((payout) =>
      payout.basis.flatMap(({ instalmentId, paidOut }) =>
        instalmentId === undefined || paidOut === undefined
          ? []
          : [[partKey(payout.holder, instalmentId, paidOut), payout] as const],
      ),
    ),
  ),
);

const partKey = (holder: Holder, instalmentId: string, amount: Ore): string =>
  `${holder} ${amount} ${instalmentId}`;

/** The payouts by amount and holder. */
const payoutsByAmount = oncePer((payouts: readonly Payout[]) =>
  Map.groupBy(payouts, ({ amount, holder }) => `${holder} ${amount}`),
);

function claimKind(
  payment: Payment,
  placement: PaymentPlacement,
  found: FoundInstalment | undefined,
): 'claim' | 'other-claim' | 'interest' | 'owner' {
  if (found === undefined) return isInterestText(placement.description.nb) ? 'interest' : 'claim';
  if (found.claim.holder === 'owner' && payment.holder === 'business') return 'owner';
  if (isInterest(found.claim)) return 'interest';
  const kid = found.instalment.paymentInfo?.kid;
  const differs = payment.kid !== undefined && kid !== undefined && kid !== payment.kid;
  return differs ? 'other-claim' : 'claim';
}

function restPart(payment: Payment, rest: Ore, payouts: readonly Payout[]): TracePart {
  const candidates = (payoutsByAmount(payouts).get(`${payment.holder} ${rest}`) ?? [])
    .flatMap((payout) => {
      const days = daysAfter(payment, payout);
      return days === undefined || days < 0 || days > SENT_BACK_DAYS ? [] : [{ payout, days }];
    })
    .sort((a, b) => a.days - b.days);
  const [nearest] = candidates;
  return nearest === undefined
    ? { kind: 'unexplained', amount: rest }
    : { kind: 'sent-back', amount: rest, payout: nearest.payout, likely: true };
}

const daysAfter = (payment: Payment, payout: Payout): number | undefined =>
  payment.paidOn === undefined || payout.paidOn === undefined
    ? undefined
    : daysBetween(payment.paidOn, payout.paidOn);

import { addDays } from '#lib/core/dates/iso-date.ts';
import { kroner, sum, type Allocation, type Claim, type Instalment, type Ledger } from './ledger-book.ts';
import { remainingOf } from './render-claims.ts';
import type { Edits, ClaimKind } from './edit-entries.ts';

/** References for claims that are registered by hand, as literals (MOD10). Claims after these have none, as some have. */
const KIDS = [
  '883562301238367',
  '880777679361731',
  '880486761411699',
  '886105317839294',
  '881807329797486',
  '885622918557894',
  '883425848188356',
  '883045340646469',
  '882612032410651',
  '882963269766194',
  '881410118852875',
  '882913025691459',
  '885507309092256',
  '886711393772612',
  '881972781796572',
  '883030711309905',
  '885681989383580',
  '886830494156341',
  '881865584541379',
  '885694346968597',
  '889563788142175',
  '884619444844631',
  '885338733983575',
  '881161296020930',
];

interface OpenInstalment {
  readonly claim: Claim;
  readonly instalment: Instalment;
  /** With the sign of the claim's amount. */
  readonly remaining: number;
}

/** What is not settled yet, the earliest due first. */
export function openInstalments(ledger: Ledger): readonly OpenInstalment[] {
  return ledger.claims
    .flatMap((claim) =>
      claim.instalments.map((instalment) => ({
        claim,
        instalment,
        remaining: remainingOf(ledger, instalment),
      })),
    )
    .filter(({ remaining }) => remaining !== 0)
    .sort((a, b) => (a.instalment.due ?? '9999').localeCompare(b.instalment.due ?? '9999'));
}

const nextId = (added: Edits): string =>
  `9${String(added.claims.length + added.payments.length + added.payouts.length + 1).padStart(6, '0')}`;

/** A claim that comes into being on `book.today`; `amount` is NOK, negative when owed to the business. */
export function registerClaim(
  ledger: Ledger,
  added: Edits,
  order: { readonly kind: ClaimKind; readonly amount: number; readonly dueInDays: number },
): Edits {
  const { kind, amount, dueInDays } = order;
  const kid = amount < 0 ? null : (KIDS[added.claims.length] ?? null);
  const claim = {
    id: nextId(added),
    kind,
    amount: kroner(amount),
    // A claim that is overdue already has been known for a while.
    created: addDays(ledger.today, Math.min(0, dueInDays - 10)),
    due: addDays(ledger.today, dueInDays),
    kid,
  };
  return { ...added, claims: [...added.claims, claim] };
}

/**
 * A payment on `book.today`. It is set against the instalment named, or else against what is open, the earliest due first;
 * never more than remains. What is left over is an unplaced payment.
 */
export function registerPayment(
  ledger: Ledger,
  added: Edits,
  order: { readonly amount: number; readonly instalment: string | undefined },
): Edits {
  const shares: Allocation[] = [];
  let left = kroner(order.amount);
  for (const { instalment, remaining } of openInstalments(ledger)) {
    const isMeant = order.instalment === undefined || order.instalment === instalment.id;
    const amount = kroner(Math.min(left, remaining));
    if (!isMeant || amount <= 0) continue;
    shares.push({ instalment: instalment.id, amount });
    left = kroner(left - amount);
  }
  const payment = { id: nextId(added), amount: kroner(order.amount), date: ledger.today, shares };
  return { ...added, payments: [...added.payments, payment] };
}

/** A payout on `book.today` of all that is left of a credit; undefined when nothing is left of it. */
export function registerPayout(ledger: Ledger, added: Edits, instalment: string): Edits | undefined {
  const credit = openInstalments(ledger).find((one) => one.instalment.id === instalment && one.remaining < 0);
  if (credit === undefined) return undefined;
  const shares = [{ instalment, amount: sum([-credit.remaining]) }];
  return { ...added, payouts: [...added.payouts, { id: nextId(added), date: ledger.today, shares }] };
}

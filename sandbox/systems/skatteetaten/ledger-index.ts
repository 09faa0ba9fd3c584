import type { Ledger, Claim, Instalment, Offset, Payment, Payout } from './ledger-book.ts';

/** One thing set against an instalment, with where it comes from. */
export type Placed =
  | { readonly kind: 'payment'; readonly amount: number; readonly payment: Payment }
  | { readonly kind: 'offset'; readonly amount: number; readonly offset: Offset }
  | { readonly kind: 'payout'; readonly amount: number; readonly payout: Payout };

interface BookIndex {
  readonly instalments: ReadonlyMap<string, { readonly claim: Claim; readonly instalment: Instalment }>;
  readonly placed: ReadonlyMap<string, readonly Placed[]>;
}

function* placements(ledger: Ledger): Generator<readonly [string, Placed]> {
  for (const payment of ledger.payments)
    for (const { instalment, amount } of payment.shares)
      yield [instalment, { kind: 'payment', amount, payment }];
  for (const offset of ledger.offsets ?? []) {
    const placed: Placed = { kind: 'offset', amount: offset.amount, offset };
    yield [offset.credit, placed];
    yield [offset.debit, placed];
  }
  // A payout on its way has not been placed yet.
  for (const payout of ledger.payouts ?? [])
    if (payout.status === 'bekreftet')
      for (const { instalment, amount } of payout.shares)
        yield [instalment, { kind: 'payout', amount, payout }];
}

function indexBook(ledger: Ledger): BookIndex {
  const instalments = new Map(
    ledger.claims.flatMap((claim) =>
      claim.instalments.map((instalment) => [instalment.id, { claim, instalment }]),
    ),
  );
  const placed = new Map<string, Placed[]>();
  for (const [id, placement] of placements(ledger)) {
    if (!instalments.has(id)) throw new RangeError(`something is placed on ${id}, which is not there`);
    const of = placed.get(id);
    if (of === undefined) placed.set(id, [placement]);
    else of.push(placement);
  }
  return { instalments, placed };
}

const indexes = new WeakMap<Ledger, BookIndex>();

function indexOf(ledger: Ledger): BookIndex {
  const known = indexes.get(ledger);
  if (known !== undefined) return known;
  const index = indexBook(ledger);
  indexes.set(ledger, index);
  return index;
}

/** Everything set against an instalment. Throws a RangeError when the book places something on an instalment it lacks. */
export const placedOn = (ledger: Ledger, instalment: string): readonly Placed[] =>
  indexOf(ledger).placed.get(instalment) ?? [];

/** An instalment with its claim. Throws a RangeError when the book does not have it. */
export function findInstalment(
  ledger: Ledger,
  id: string,
): { readonly claim: Claim; readonly instalment: Instalment } {
  const found = indexOf(ledger).instalments.get(id);
  if (found === undefined) throw new RangeError(`no instalment ${id}`);
  return found;
}

import {
  kroner,
  lateInterest,
  sum,
  type Claim,
  type Instalment,
  type Ledger,
  type Offset,
  type Payment,
  type Payout,
} from './ledger-book.ts';
import { findInstalment, placedOn } from './ledger-index.ts';
import type {
  Krav,
  Kravforfall,
  OddRow,
  PlassertInnbetaling,
  PlassertMotkrav,
  PlassertUtbetaling,
} from './wire.ts';

/** A list field, left out when empty: the real service does both. */
const listed = <K extends string, T>(name: K, rows: readonly T[]): Partial<Record<K, readonly T[]>> =>
  rows.length === 0 ? {} : ({ [name]: rows } as Record<K, readonly T[]>);

/**
 * What remains of an instalment, with the sign of its amount. Throws a RangeError when more is placed than there is:
 * then the fixture is wrong.
 */
export function remainingOf(ledger: Ledger, { id, amount }: Instalment): number {
  const left = kroner(Math.abs(amount) - sum(placedOn(ledger, id).map((placed) => placed.amount)));
  if (left < 0) throw new RangeError(`too much is placed on instalment ${id}`);
  return amount < 0 ? kroner(0 - left) : left;
}

// The VAT ledger reports what a placement does to the balance, the tax ledger how large it is.
const signOn = (claim: Claim): number => (claim.system === 'vat' ? -1 : 1);

const renderPaid = (claim: Claim, amount: number, payment: Payment): PlassertInnbetaling => ({
  innbetalingsIdentifikator: payment.id,
  plassertBeloep: signOn(claim) * amount,
  plassertDato: payment.placedOn,
  innbetalingsdato: payment.date,
  innbetaltBeloep: payment.reportedPositive ? payment.amount : -payment.amount,
  innbetaltFra: payment.payer,
  innbetalingstype: payment.type,
});

function renderOffset(ledger: Ledger, claim: Claim, id: string, offset: Offset): PlassertMotkrav {
  const isDebit = offset.debit === id;
  const other = findInstalment(ledger, isDebit ? offset.credit : offset.debit);
  return {
    kravforfallsIdentifikator: other.instalment.id,
    plassertBeloep: isDebit ? signOn(claim) * offset.amount : offset.amount,
    plassertDato: offset.date,
    kravtype: other.claim.type,
    ...(other.claim.text === undefined ? {} : { kravbeskrivelse: other.claim.text }),
    ...(other.claim.period === undefined ? {} : { kravperiode: other.claim.period }),
    ...(other.instalment.due === undefined ? {} : { forfallsdato: other.instalment.due }),
  };
}

const renderPaidOut = (amount: number, payout: Payout): PlassertUtbetaling => ({
  utbetalingsidentifikator: payout.id,
  utbetaltBeloep: sum(payout.shares.map((share) => share.amount)),
  utbetaltDato: payout.date,
  betaltTil: payout.to,
  plassertBeloep: amount,
  plassertDato: payout.date,
});

function renderInstalment(ledger: Ledger, claim: Claim, instalment: Instalment): Kravforfall {
  const placed = placedOn(ledger, instalment.id);
  return {
    kravforfallsIdentifikator: instalment.id,
    ...(instalment.due === undefined ? {} : { forfallsdato: instalment.due }),
    opprinneligBeloep: instalment.amount,
    gjenstaaendeBeloep: remainingOf(ledger, instalment),
    ...(instalment.suspended === undefined ? {} : { utsattIverksettelse: instalment.suspended }),
    ...(instalment.pay === undefined ? {} : { betalingsinformasjon: instalment.pay }),
    ...listed(
      'plassertInnbetaling',
      placed.flatMap((one) => (one.kind === 'payment' ? [renderPaid(claim, one.amount, one.payment)] : [])),
    ),
    ...listed(
      'plassertMotkrav',
      placed.flatMap((one) =>
        one.kind === 'offset' ? [renderOffset(ledger, claim, instalment.id, one.offset)] : [],
      ),
    ),
    ...listed(
      'plassertUtbetaling',
      placed.flatMap((one) => (one.kind === 'payout' ? [renderPaidOut(one.amount, one.payout)] : [])),
    ),
  };
}

/** Interest so far on what is overdue; interest itself bears none. */
function interestSoFar(ledger: Ledger, claim: Claim): number {
  if (claim.interest !== undefined) return claim.interest;
  if (claim.principal !== undefined) return 0;
  return sum(
    claim.instalments.map((one) =>
      one.due === undefined ? 0 : lateInterest(remainingOf(ledger, one), one.due, ledger.today),
    ),
  );
}

/** A claim as the API writes it, with its instalments and everything placed on them. */
export function renderClaim(ledger: Ledger, claim: Claim): Krav & OddRow {
  const remaining = sum(claim.instalments.map((instalment) => remainingOf(ledger, instalment)));
  const interest = interestSoFar(ledger, claim);
  // The tax ledger leaves the field out once nothing remains.
  const showsInterest = claim.system === 'vat' || remaining > 0 || interest < 0;
  return {
    partIdentifikator: claim.part,
    kravidentifikator: claim.id,
    kravtype: claim.type,
    opprinneligBeloep: sum(claim.instalments.map(({ amount }) => amount)),
    gjenstaaendeBeloep: remaining,
    kravforfall: claim.instalments.map((instalment) => renderInstalment(ledger, claim, instalment)),
    ...(showsInterest ? { stipulerteRenter: interest } : {}),
    ...(claim.text === undefined ? {} : { kravbeskrivelse: claim.text }),
    ...(claim.period === undefined ? {} : { kravperiode: claim.period }),
    opprettelsesdatoForKrav: claim.created,
    kravgruppe: claim.group,
    ...(claim.principal === undefined ? {} : { hovedstolKravidentifikator: claim.principal }),
    ...(claim.assessment === undefined ? {} : { fastsettingsmaate: claim.assessment }),
    ...claim.extra,
  };
}

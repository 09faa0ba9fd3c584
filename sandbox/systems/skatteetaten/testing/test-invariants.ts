import { expect } from 'vitest';
import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import type { Innbetaling, Krav, Kravforfall, OddRow, PartyLedger } from '../wire.ts';

const SKEWED = '219139098';

/** Ledgers that do not agree with themselves, or are in another form, as published payloads are; see published.test.ts. */
const PUBLISHED: readonly string[] = ['212201782', '314207718', '316304826', '217405939'];

/** True for a row that a client can read as a claim. */
export const isClaim = (row: Krav | OddRow): row is Krav =>
  typeof row['kravidentifikator'] === 'string' && typeof row['opprinneligBeloep'] === 'number';

/** The readable claims of a ledger. */
export const claimsOf = (ledger: PartyLedger): readonly Krav[] => ledger.krav.filter(isClaim);

/** Rows cut to whole kroner before they are summed, in øre. */
const cut = (amounts: readonly number[]): number =>
  amounts.reduce((total, amount) => total + Math.trunc(amount) * 100, 0);

const ore = (amounts: readonly number[]): number =>
  amounts.reduce((total, amount) => total + Math.round(amount * 100), 0);

/** Everything placed on an instalment, in øre, by meaning and not by sign. */
function placedOn(one: Kravforfall): number {
  const placed = [
    ...(one.plassertInnbetaling ?? []),
    ...(one.plassertMotkrav ?? []),
    ...(one.plassertUtbetaling ?? []),
  ];
  return ore(placed.map(({ plassertBeloep }) => Math.abs(plassertBeloep)));
}

const sharesOf = (payment: Innbetaling) => payment.plassertKrav ?? payment.plassertInnbetalingMotKrav ?? [];

/** Cheaper than `expect` where the same is asked many thousand times; the stack says which. */
function insist(holds: boolean): void {
  if (!holds) throw new Error('the ledger is not consistent');
}

function checkClaims(ledger: PartyLedger, today: IsoDate): void {
  const claims = claimsOf(ledger);
  const instalmentIds = claims.flatMap(({ kravforfall }) =>
    kravforfall.map((one) => one.kravforfallsIdentifikator),
  );
  insist(new Set(claims.map(({ kravidentifikator }) => kravidentifikator)).size === claims.length);
  insist(new Set(instalmentIds).size === instalmentIds.length);
  for (const claim of claims) {
    insist(claim.opprettelsesdatoForKrav <= today);
    insist(ore([claim.opprinneligBeloep]) === ore(claim.kravforfall.map((one) => one.opprinneligBeloep)));
    insist(ore([claim.gjenstaaendeBeloep]) === ore(claim.kravforfall.map((one) => one.gjenstaaendeBeloep)));
    if (claim.hovedstolKravidentifikator !== undefined)
      expect(claims.map(({ kravidentifikator }) => kravidentifikator)).toContain(
        claim.hovedstolKravidentifikator,
      );
    for (const one of claim.kravforfall) {
      const original = ore([one.opprinneligBeloep]);
      insist(Math.abs(original) - placedOn(one) === Math.abs(ore([one.gjenstaaendeBeloep])));
      insist(Math.sign(one.gjenstaaendeBeloep) * Math.sign(original) >= 0);
      insist((one.forfallsdato ?? '9999') >= claim.opprettelsesdatoForKrav);
    }
    const overdue = claim.kravforfall.some(
      (one) => (one.forfallsdato ?? today) < today && one.gjenstaaendeBeloep > 0,
    );
    const interest = claim.stipulerteRenter ?? 0;
    insist(overdue || interest === 0);
    insist(interest < Math.max(1, Math.abs(claim.opprinneligBeloep)));
  }
}

/** Every placement on a claim is found on the payment it names, and the other way around. */
function checkPayments(ledger: PartyLedger, today: IsoDate): void {
  const onClaims = claimsOf(ledger).flatMap(({ kravforfall }) =>
    kravforfall.flatMap((one) =>
      (one.plassertInnbetaling ?? []).map(
        (placed) =>
          `${placed.innbetalingsIdentifikator} ${one.kravforfallsIdentifikator} ${ore([Math.abs(placed.plassertBeloep)])}`,
      ),
    ),
  );
  const onPayments = ledger.innbetalinger.flatMap((payment) =>
    sharesOf(payment).map(
      (share) =>
        `${payment.innbetalingsidentifikator} ${share.kravforfallIdentifikator} ${ore([share.plassertBeloep])}`,
    ),
  );
  expect(onPayments.sort()).toEqual(onClaims.sort());
  const ids = ledger.innbetalinger.map(({ innbetalingsidentifikator }) => innbetalingsidentifikator);
  insist(new Set(ids).size === ids.length);
  for (const payment of ledger.innbetalinger) {
    const placed = ore(sharesOf(payment).map(({ plassertBeloep }) => plassertBeloep));
    insist(placed + Math.abs(ore([payment.uplassertBeloep])) === Math.abs(ore([payment.innbetaltBeloep])));
    insist(payment.innbetalingsdato <= today);
  }
}

function checkPayouts(ledger: PartyLedger, today: IsoDate): void {
  const placed = claimsOf(ledger).flatMap(({ kravforfall }) =>
    kravforfall.flatMap((one) =>
      (one.plassertUtbetaling ?? []).map(
        ({ utbetalingsidentifikator, plassertBeloep }) =>
          `${utbetalingsidentifikator} ${one.kravforfallsIdentifikator} ${ore([plassertBeloep])}`,
      ),
    ),
  );
  const paidOut = ledger.utbetalinger
    .filter(({ utbetalingstatus }) => utbetalingstatus === 'bekreftet')
    .flatMap(({ utbetalingsidentifikator, grunnlagForUtbetaling }) =>
      grunnlagForUtbetaling.kreditKrav.map(
        (credit) =>
          `${utbetalingsidentifikator} ${credit.kravforfallidentifikator} ${ore([credit.utbetaltBeloep])}`,
      ),
    );
  expect(paidOut.sort()).toEqual(placed.sort());
  for (const { utbetaltdato, utbetaltBeloep, grunnlagForUtbetaling } of ledger.utbetalinger) {
    insist(utbetaltdato <= today);
    insist(
      ore([utbetaltBeloep]) === ore(grunnlagForUtbetaling.kreditKrav.map((credit) => credit.utbetaltBeloep)),
    );
    for (const credit of grunnlagForUtbetaling.kreditKrav) insist(credit.opprinneligBeloep < 0);
  }
}

function checkTotals(ledger: PartyLedger, today: IsoDate): void {
  const total = ledger.aapnekrav.totalOversikt;
  if (total === undefined) {
    expect(ledger.krav).toEqual([]);
    return;
  }
  const open = (ledger.aapnekrav.aapentKravMedGjenstaaendeBeloep ?? []).filter(isClaim);
  expect(open).toEqual(
    claimsOf(ledger).filter(({ kravforfall }) => kravforfall.some((one) => one.gjenstaaendeBeloep !== 0)),
  );
  const instalments = open.flatMap(({ kravforfall }) => kravforfall);
  const remaining = (overdue: boolean): number =>
    cut(
      instalments
        .filter((one) => one.forfallsdato !== undefined && one.forfallsdato < today === overdue)
        .map((one) => one.gjenstaaendeBeloep),
    );
  const interest = cut(open.map(({ stipulerteRenter }) => stipulerteRenter ?? 0));
  const unplaced = cut(
    (ledger.aapnekrav.innbetalingMedUplassertBeloep ?? []).map((row) => 0 - Math.abs(row.uplassertBeloep)),
  );
  const stated = [
    ore([total.sumForfalteKrav]),
    ore([total.sumIkkeForfalteKrav]),
    ore([total.sumStipulerteRenter]),
    ore([total.sumUplasserteInnbetalinger]),
    ore([total.saldo]),
  ];
  const computed = [
    remaining(true),
    remaining(false),
    interest,
    unplaced,
    remaining(true) + remaining(false) + interest + unplaced,
  ];
  if (ledger.party === SKEWED) {
    expect(stated[0]).not.toBe(computed[0]);
    expect(stated[4]).not.toBe(computed[4]);
    return;
  }
  expect(stated).toEqual(computed);
  const groups = ledger.aapnekrav.oversiktPerKravgruppe ?? [];
  expect(ore(groups.map(({ saldo }) => saldo)) + unplaced).toBe(stated[4]);
  expect(new Set(groups.map(({ kravgruppe }) => kravgruppe))).toEqual(
    new Set(open.map(({ kravgruppe }) => kravgruppe)),
  );
}

/** Fails unless a ledger agrees with itself: claims, placements seen from both sides, payouts, sums. Not for the published shapes. */
export function checkLedger(ledger: PartyLedger, today: IsoDate): void {
  if (PUBLISHED.includes(ledger.party)) return;
  checkClaims(ledger, today);
  checkPayments(ledger, today);
  checkPayouts(ledger, today);
  checkTotals(ledger, today);
}

import { describe, expect, it } from 'vitest';
import { addDays, isoDate, type IsoDate } from '#lib/core/dates/iso-date.ts';
import { BUSINESSES, CUSTOMERS } from '../../data/scenarios/people.ts';
import { ledgerOf } from './ledger.ts';
import { checkLedger, claimsOf, isClaim } from './testing/test-invariants.ts';

const BIG = '310308242';
/** Every day of a year and more, leap day included; fewer of them for the big one. */
const days = (orgnr: string): readonly IsoDate[] =>
  Array.from({ length: orgnr === BIG ? 4 : 400 }, (_, day) =>
    addDays(isoDate('2027-11-01'), orgnr === BIG ? day * 97 : day),
  );

describe.each(BUSINESSES.filter(({ orgnr }) => orgnr !== '316131867'))('$name', ({ orgnr }) => {
  it('adds up on every day of a year', () => {
    for (const today of days(orgnr)) {
      const ledger = ledgerOf(orgnr, today);
      if (ledger === undefined) throw new Error('no ledger');
      checkLedger(ledger, today);
    }
  });

  it('is the same whenever it is asked for, and lists only the business and its owner', () => {
    const today = '2026-11-23';
    const ledger = ledgerOf(orgnr, today);
    expect(ledger).toEqual(ledgerOf(orgnr, today));
    const owners = CUSTOMERS.filter(({ roles }) =>
      roles.some((role) => role.orgnr === orgnr && role.role === 'Innehaver'),
    );
    const allowed = [orgnr, undefined, ...owners.map(({ pid }) => pid)];
    const parts = [
      ...(ledger?.krav ?? []),
      ...(ledger?.innbetalinger ?? []),
      ...(ledger?.utbetalinger ?? []),
    ];
    for (const { partIdentifikator } of parts) expect(allowed).toContain(partIdentifikator);
  });
});

describe('Granli', () => {
  it('has something overdue, something due within two weeks and something later, whatever the day', () => {
    for (const today of days('313367002')) {
      const open = (ledgerOf('313367002', today)?.aapnekrav.aapentKravMedGjenstaaendeBeloep ?? []).filter(
        isClaim,
      );
      const dues = open.flatMap(({ kravforfall }) =>
        kravforfall.filter((one) => one.gjenstaaendeBeloep > 0).map(({ forfallsdato = '' }) => forfallsdato),
      );
      const soon = addDays(today, 14);
      expect(
        dues.some((due) => due < today),
        `overdue on ${today}`,
      ).toBe(true);
      expect(
        dues.some((due) => due >= today && due <= soon),
        `soon on ${today}`,
      ).toBe(true);
      expect(
        dues.some((due) => due > soon),
        `later on ${today}`,
      ).toBe(true);
    }
  });
});

it("has one instalment of the owner's advance tax paid and one part-paid, whatever the day", () => {
  for (const today of days('313367002')) {
    const claims = claimsOf(ledgerOf('313367002', today) ?? expect.fail());
    const thisYear = claims.find(
      ({ kravidentifikator }) => kravidentifikator === `25088${today.slice(0, 4)}`,
    );
    const states = thisYear?.kravforfall.map(({ opprinneligBeloep, gjenstaaendeBeloep }) =>
      gjenstaaendeBeloep === 0 ? 'paid' : gjenstaaendeBeloep < opprinneligBeloep ? 'part' : 'open',
    );
    expect(states, today).toHaveLength(4);
    expect(states, today).toEqual(expect.arrayContaining(['paid', 'part']));
  }
});

it('reaches back at least two full years in claims, payments and payouts', () => {
  const today = isoDate('2026-11-23');
  const twoYearsAgo = addDays(today, -731);
  const ledger = ledgerOf('314961900', today);
  expect(claimsOf(ledger ?? expect.fail()).some((claim) => claim.opprettelsesdatoForKrav < twoYearsAgo)).toBe(
    true,
  );
  expect(ledger?.innbetalinger.some(({ innbetalingsdato }) => innbetalingsdato < twoYearsAgo)).toBe(true);
  expect(ledger?.utbetalinger.some(({ utbetaltdato }) => utbetaltdato < twoYearsAgo)).toBe(true);
});

it('keeps the reference and amount of a term as days go by', () => {
  const claimOn = (today: string) => {
    const ledger = ledgerOf('313367002', today) ?? expect.fail();
    const claim = claimsOf(ledger).find(({ kravidentifikator }) => kravidentifikator === 'KRAV-3312156');
    return [claim?.opprinneligBeloep, claim?.kravforfall[0]?.betalingsinformasjon?.kidnummer];
  };
  expect(claimOn('2026-11-23')[0]).toBeTypeOf('number');
  expect(claimOn('2026-11-23')).toEqual(claimOn('2027-08-30'));
});

it('does not know an unknown business, and takes only dates', () => {
  expect(ledgerOf('316131867', '2026-11-23')).toBeUndefined();
  expect(() => ledgerOf('313367002', 'i dag')).toThrow(RangeError);
});

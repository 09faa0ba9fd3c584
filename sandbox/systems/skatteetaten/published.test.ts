import { describe, expect, it } from 'vitest';
import { ledgerOf } from './ledger.ts';
import { isClaim } from './testing/test-invariants.ts';
import type { PartyLedger } from './wire.ts';

const TODAY = '2026-12-01';
const ledger = (orgnr: string): PartyLedger =>
  ledgerOf(orgnr, TODAY) ?? expect.fail(`no ledger for ${orgnr}`);
const [ventende, tvillingdal, kakao, stille] = ['314207718', '316304826', '217405939', '212201782'].map(
  ledger,
);

describe('sums of rows that are cut to whole kroner', () => {
  // Overdue: 7 484.40, 12 300.95, -3 700.80, -210.30 and 2 000.90 become 7484 + 12300 - 3700 - 210 + 2000 = 17 874.
  // To come: 4 100.55, 5 000.90 and 1 000 become 4100 + 5000 + 1000 = 10 100. The 88 505.26 without a due date is in none.
  // Interest: 120.75, 512.60, -353.47, -157.85 and 61.40 become 120 + 512 - 353 - 157 + 61 = 183.
  // Unplaced: 39 076.49 becomes -39 076. Balance: 17 874 + 10 100 + 183 - 39 076 = -10 919.
  it('leave out what has no due date, and add unplaced payments below zero', () => {
    expect(ventende?.aapnekrav.totalOversikt).toEqual({
      sumForfalteKrav: 17_874,
      sumIkkeForfalteKrav: 10_100,
      sumStipulerteRenter: 183,
      sumUplasserteInnbetalinger: -39_076,
      saldo: -10_919,
    });
  });

  // Overdue: 71 848.66 - 764.62 becomes 71848 - 764 = 71 084. Balance: 71 084 + 45 094 + 1 930 - 292 495 = -174 387.
  it('are the same in the form of beta', () => {
    expect(kakao?.aapnekrav.totalOversikt).toEqual({
      sumForfalteKrav: 71_084,
      sumIkkeForfalteKrav: 45_094,
      sumStipulerteRenter: 1930,
      sumUplasserteInnbetalinger: -292_495,
      saldo: -174_387,
    });
  });
});

it('has an instalment without a due date beside one with, and a claim younger than its due date', () => {
  const open = (ventende?.aapnekrav.aapentKravMedGjenstaaendeBeloep ?? []).filter(isClaim);
  const appealed = open.find(({ kravidentifikator }) => kravidentifikator === 'KRAV-33905102');
  expect(appealed?.kravforfall.map((one) => [one.forfallsdato, one.utsattIverksettelse])).toEqual([
    ['2026-09-02', undefined],
    [undefined, true],
  ]);
  const late = open.find(({ kravidentifikator }) => kravidentifikator === 'KRAV-33905101');
  expect([late?.opprettelsesdatoForKrav, late?.kravforfall[0]?.forfallsdato]).toEqual([
    '2026-10-14',
    '2026-10-12',
  ]);
});

it('has one id for records of the business and of its owner, and one payout three times', () => {
  const ids = (rows: readonly object[] | undefined, name: string) =>
    (rows ?? []).map((row) => Object.entries(row).find(([key]) => key === name)?.[1] as unknown);
  expect(ids(tvillingdal?.krav, 'kravidentifikator').filter((id) => id === 'krav-1234')).toHaveLength(2);
  expect(ids(tvillingdal?.innbetalinger, 'innbetalingsidentifikator')).toEqual([
    'inn-1234',
    'inn-1234',
    'inn-1235',
  ]);
  expect(ids(tvillingdal?.utbetalinger, 'utbetalingsidentifikator')).toEqual([
    'ut-1234',
    'ut-1234',
    'ut-1234',
  ]);
});

it('has instants, other names and one type in four groups in the form of beta', () => {
  const text = JSON.stringify(kakao);
  for (const name of ['plasseringsdato', 'betaltFra', 'dekketKrav', 'utbetalingIdentifikator'])
    expect(text).toContain(`"${name}"`);
  for (const name of ['motkravForfallsIdentifikator', 'motkravBeskrivelse', 'kravIdentifikator'])
    expect(text).toContain(`"${name}"`);
  // 22 October has summer time, 21 December has not.
  expect(text).toContain('"forfallsdato":"2026-10-22T00:00:00.000+02:00"');
  expect(text).toContain('"forfallsdato":"2026-12-21T00:00:00.000+01:00"');
  expect(text).toContain('"kravperiode":"2025/8"');
  expect(text).toContain('"kontonummer":"97108223344"');
  const groups = new Set(kakao?.krav.map((row) => row['kravgruppe']));
  expect(groups).toEqual(new Set(['Særavgift', 'Særavgifter', 'Andre krav', 'Øvrige offentlige krav']));
  expect(kakao?.payoutList).toBe('innbetaling');
});

it('has rows in the answer of a shielded business', () => {
  expect(stille?.aapnekrav).toMatchObject({
    skjermet: true,
    aapentKravMedGjenstaaendeBeloep: [{ gjenstaaendeBeloep: 4711 }],
  });
});

import { describe, expect, it } from 'vitest';
import { BUSINESSES, CUSTOMERS } from '../../data/scenarios/people.ts';
import { ledgerOf } from './ledger.ts';
import type { PartyLedger } from './wire.ts';

const TODAY = '2026-11-23';
const ledger = (orgnr: string): PartyLedger =>
  ledgerOf(orgnr, TODAY) ?? expect.fail(`no ledger for ${orgnr}`);
const [granli, bjorkas, fjellro, lyngheim] = ['313367002', '311851381', '314961900', '314055403'].map(ledger);
const havglott = ledger('312819481');
const all = BUSINESSES.flatMap(({ orgnr }) => ledgerOf(orgnr, TODAY) ?? []);

/** Every value of a field, however deep. */
function valuesOf(field: string, value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const fields: [string, unknown][] = Object.entries(value);
  return fields.flatMap(([key, inner]): readonly unknown[] => [
    ...(key === field ? [inner] : []),
    ...valuesOf(field, inner),
  ]);
}

const strings = (field: string, value: unknown): readonly string[] =>
  valuesOf(field, value).filter((one) => typeof one === 'string');

const mod11 = (payload: string): number =>
  Array.from(payload, Number)
    .reverse()
    .reduce((sum, digit, place) => sum + digit * (2 + (place % 6)), 0) % 11;

const mod10 = (payload: string): number =>
  Array.from(payload, Number)
    .reverse()
    .map((digit, place) => digit * (place % 2 === 0 ? 2 : 1))
    .reduce((sum, product) => sum + (product > 9 ? product - 9 : product), 0) % 10;

const passesMod11 = (kid: string): boolean => (mod11(kid.slice(0, -1)) + Number(kid.at(-1))) % 11 === 0;
const passesMod10 = (kid: string): boolean => (mod10(kid.slice(0, -1)) + Number(kid.at(-1))) % 10 === 0;

describe('literals', () => {
  const kids = [...new Set(strings('kidnummer', all))];

  it('has references of 2 to 25 digits that pass MOD11 or MOD10, of both kinds', () => {
    expect(passesMod11('4019008719784337') && passesMod11('0095755263306220219')).toBe(true);
    for (const kid of kids.filter((one) => one !== '90066670000011')) {
      expect(kid).toMatch(/^\d{2,25}$/);
      expect(passesMod11(kid) || passesMod10(kid), kid).toBe(true);
    }
    expect(kids.some((kid) => !passesMod10(kid))).toBe(true);
    expect(kids.some((kid) => !passesMod11(kid))).toBe(true);
    expect(kids.some((kid) => kid.startsWith('0'))).toBe(true);
  });

  it('uses a reference for one claim only', () => {
    for (const { krav } of all) {
      const perClaim = krav.flatMap((claim) => [
        ...new Set(valuesOf('betalingsinformasjon', claim).flatMap((info) => strings('kidnummer', info))),
      ]);
      expect(new Set(perClaim).size).toBe(perClaim.length);
    }
  });

  it("has Skatteetaten's published accounts with right IBANs in three spellings", () => {
    const accounts = valuesOf('betalingsinformasjon', all);
    for (const account of strings('kontonummer', accounts))
      expect(['76940524802', '76940523121', '76940518888']).toContain(account);
    const ibans = [...new Set(strings('iban', accounts))];
    for (const iban of ibans) {
      const digits = iban.replaceAll(' ', '');
      expect(BigInt(`${digits.slice(4)}2324${digits.slice(2, 4)}`) % 97n).toBe(1n);
    }
    expect(ibans).toEqual(
      expect.arrayContaining(['NO5876940518888', 'NO42 7694 0524 802', 'NO33 7694 05 23121']),
    );
  });

  it('shows payer accounts masked in both ways, and once unmasked', () => {
    const payers = [
      ...strings('kontonummer', valuesOf('innbetaltFra', all)),
      ...strings('kontonummer', valuesOf('betaltTil', all)),
    ];
    for (const shape of [/^\*{6}\d{5}$/, /^\d{3}xxxxxx$/, /^\d{11}$/])
      expect(payers.some((account) => shape.test(account))).toBe(true);
  });
});

describe('what each situation shows', () => {
  it('mixes business and owner in one answer', () => {
    const owner = CUSTOMERS.find(({ key }) => key === 'kari')?.pid;
    const parts = valuesOf('partIdentifikator', granli?.aapnekrav.aapentKravMedGjenstaaendeBeloep);
    expect(parts).toEqual(expect.arrayContaining(['313367002', owner]));
  });

  it('has overdue VAT with interest, and interest charged for itself that names its principal', () => {
    const open = granli?.aapnekrav.aapentKravMedGjenstaaendeBeloep ?? [];
    const vat = open.find((claim) => claim['kravtype'] === 'Mva-melding');
    expect(vat?.['stipulerteRenter']).toBeGreaterThan(0);
    const interest = open.find((claim) => claim['kravtype'] === 'Forsinkelsesrente');
    const ids = granli?.krav.map((claim) => claim['kravidentifikator']);
    expect(ids).toContain(interest?.['hovedstolKravidentifikator']);
  });

  it('has advance tax in four instalments, paid, part-paid and to come', () => {
    const advance = granli?.krav.find((claim) => claim['kravtype'] === 'utskrevetForskuddsskattPerson');
    const remaining = valuesOf('gjenstaaendeBeloep', advance?.['kravforfall']);
    const original = valuesOf('opprinneligBeloep', advance?.['kravforfall']);
    expect(remaining).toHaveLength(4);
    expect(remaining[0]).toBe(0);
    expect(remaining[2]).toBeGreaterThan(0);
    expect(remaining[2]).toBeLessThan(Number(original[2]));
    expect(remaining[3]).toBe(original[3]);
  });

  it('has an unplaced payment', () => {
    expect(granli?.aapnekrav.innbetalingMedUplassertBeloep).toMatchObject([{ uplassertBeloep: -2500 }]);
  });

  it('has employer claims in old and new codes, small change set off, and an assessment by the authority', () => {
    const types = strings('kravtype', bjorkas?.krav);
    for (const type of [
      'ARBGAVG',
      'FORSKTREKK',
      'arbeidsgiveravgift',
      'forskuddstrekk',
      'BORTSKRV_DEBET',
      'RESTSKATT',
    ])
      expect(types).toContain(type);
    expect(strings('fastsettingsmaate', bjorkas?.krav)).toContain('myndighetsfastsatt');
  });

  it('reports placements negative in the VAT ledger and positive in the tax ledger', () => {
    const signs = (from: PartyLedger | undefined, type: string) => {
      const claims = from?.krav.filter((claim) => claim['kravtype'] === type);
      return new Set(
        valuesOf('plassertInnbetaling', claims)
          .flatMap((rows) => valuesOf('plassertBeloep', rows))
          .map((amount) => Math.sign(Number(amount))),
      );
    };
    expect(signs(granli, 'Mva-melding')).toEqual(new Set([-1]));
    expect(signs(bjorkas, 'ARBGAVG')).toEqual(new Set([1]));
    const paid = new Set(valuesOf('innbetaltBeloep', fjellro).map((amount) => Math.sign(Number(amount))));
    expect(paid).toEqual(new Set([-1, 1]));
  });

  it('has VAT to get back, set off, paid out and on its way, and special duties', () => {
    expect(valuesOf('plassertMotkrav', fjellro?.krav)).not.toEqual([]);
    const statuses = fjellro?.utbetalinger.map(({ utbetalingstatus }) => utbetalingstatus);
    expect(new Set(statuses)).toEqual(new Set(['bekreftet', 'underBehandling']));
    expect(strings('kravgruppe', fjellro?.krav)).toContain('Særavgift');
    expect(fjellro?.aapnekrav.totalOversikt?.saldo).toBeLessThan(0);
  });

  it('has suspended enforcement, odd ways to pay, unknown types and groups, and texts of every kind', () => {
    const open = lyngheim?.aapnekrav.aapentKravMedGjenstaaendeBeloep ?? [];
    expect(valuesOf('utsattIverksettelse', open)).toContain(true);
    const ways = valuesOf('betalingsinformasjon', open);
    expect(ways).toContainEqual({});
    expect(valuesOf('konto', ways)).toContainEqual({});
    expect(
      ways.some((way) => strings('kidnummer', way).length === 0 && strings('kontonummer', way).length > 0),
    ).toBe(true);
    const instalments = open.flatMap((claim) => valuesOf('kravforfall', claim)).flat();
    expect(instalments.some((one) => valuesOf('betalingsinformasjon', [one]).length === 0)).toBe(true);
    const texts = open.map((claim) => claim['kravbeskrivelse']);
    expect(texts).toEqual(
      expect.arrayContaining([undefined, 'Motpost tilbakebetaling', { spraakTekst: [] }]),
    );
    expect(strings('spraak', texts)).toEqual(expect.arrayContaining(['nb', 'nn', 'en']));
    expect(strings('kravgruppe', open)).toContain('Klima og natur');
    expect(open.some((claim) => 'avgiftsgrunnlag' in claim)).toBe(true);
  });

  it('writes the first published form for Havgløtt alone', () => {
    for (const field of ['betaltFra', 'betaltTilKonto', 'plassertInnbetalingMotKrav', 'plasseringsdato']) {
      expect(valuesOf(field, havglott), field).not.toEqual([]);
      expect(valuesOf(field, granli), field).toEqual([]);
    }
    for (const field of [
      'innbetaltFra',
      'mottakersKontonummer',
      'plassertKrav',
      'plassertDato',
      'spraakTekst',
    ])
      expect(valuesOf(field, havglott), field).toEqual([]);
    expect(valuesOf('kravbeskrivelse', havglott).every((text) => typeof text === 'string')).toBe(true);
    expect(havglott.krav.some((claim) => typeof claim['kravperiode'] === 'string')).toBe(true);
    expect(havglott.krav.every((claim) => claim['partIdentifikator'] === undefined)).toBe(true);
  });

  it('has a claim without identifier and one whose amount is no number', () => {
    const odd = ledger('219139098').aapnekrav.aapentKravMedGjenstaaendeBeloep ?? [];
    expect(odd.filter((claim) => claim['kravidentifikator'] === undefined)).toHaveLength(1);
    expect(odd.filter((claim) => typeof claim['opprinneligBeloep'] === 'string')).toHaveLength(1);
  });

  it('has two thousand claims, some hundred of them open', () => {
    const big = ledger('310308242');
    expect(big.krav).toHaveLength(2000);
    expect(big.aapnekrav.aapentKravMedGjenstaaendeBeloep?.length).toBeGreaterThan(200);
  });

  it('leaves empty lists out in one place and writes them in another', () => {
    expect(ledger('319711473').aapnekrav).not.toHaveProperty('aapentKravMedGjenstaaendeBeloep');
    expect(valuesOf('plassertMotkrav', havglott)).toContainEqual([]);
  });
});

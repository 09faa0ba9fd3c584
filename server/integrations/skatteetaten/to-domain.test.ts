import { describe, expect, it } from 'vitest';
import { toClaims, toOpenAccount, toPayments, toPayouts } from './to-domain.ts';

const ORGNR = '313367002';
const OWNER = '14837830177';
const KRAV = {
  partIdentifikator: ORGNR,
  kravidentifikator: 'k1',
  kravtype: 'merverdiavgift',
  kravgruppe: 'Merverdiavgift',
  opprinneligBeloep: 21_000.5,
  gjenstaaendeBeloep: 11_000.5,
  kravforfall: [
    {
      kravforfallsIdentifikator: 'f1',
      forfallsdato: '2026-10-12',
      opprinneligBeloep: 21_000.5,
      gjenstaaendeBeloep: 11_000.5,
    },
  ],
};
const claims = (...rows: readonly unknown[]) => toClaims({ partIdentifikator: ORGNR, krav: rows }, ORGNR);
const onlyClaim = (row: unknown) => claims(row)?.value.rows[0];
const instalmentWith = (fields: object) =>
  onlyClaim({ ...KRAV, kravforfall: [{ ...KRAV.kravforfall[0], ...fields }] })?.instalments[0];

describe('a row that cannot be read', () => {
  it.each([
    ['no identifier', { kravidentifikator: undefined }, 'krav: kravidentifikator invalid_union'],
    ['an amount as text', { gjenstaaendeBeloep: 'ett hundre' }, 'krav: gjenstaaendeBeloep invalid_type'],
    ['a third decimal', { gjenstaaendeBeloep: 1.005 }, 'krav: gjenstaaendeBeloep custom'],
    ['nonsense interest', { stipulerteRenter: 'x' }, 'krav: stipulerteRenter invalid_type'],
    // As not suspended people would be told to pay it.
    [
      'a flag that is neither yes nor no',
      { kravforfall: [{ ...KRAV.kravforfall[0], utsattIverksettelse: 'J' }] },
      'krav: kravforfall.utsattIverksettelse invalid_union',
    ],
    [
      'an unreadable instalment',
      { kravforfall: [{}] },
      'krav: kravforfall.kravforfallsIdentifikator invalid_union, kravforfall.opprinneligBeloep invalid_type, kravforfall.gjenstaaendeBeloep invalid_type',
    ],
  ])('for %s is counted by reason, and the others stand', (_, changes, reason) => {
    const mapped = claims(KRAV, { ...KRAV, ...changes });
    expect(mapped?.value.rows.map(({ id }) => id)).toEqual(['k1']);
    expect(mapped?.value.unreadable).toEqual({ claims: 1 });
    expect(mapped?.unreadableReasons).toEqual({ [reason]: 1 });
  });

  it.each([null, 7, 'text', []])('may be %j', (row) => {
    expect(claims(KRAV, row)?.value).toMatchObject({ unreadable: { claims: 1 }, rows: [{ id: 'k1' }] });
  });

  it('within an instalment leaves the claim, and shows as what is not explained', () => {
    const mapped = claims({
      ...KRAV,
      kravforfall: [{ ...KRAV.kravforfall[0], plassertInnbetaling: [{ plassertBeloep: 'x' }] }],
    });
    expect(mapped?.value).toMatchObject({
      unreadable: { placements: 1 },
      rows: [{ instalments: [{ placements: [] }] }],
    });
  });

  it('keeps no value of it in the reasons', () => {
    const mapped = claims({ ...KRAV, kravidentifikator: { [OWNER]: 1 }, gjenstaaendeBeloep: OWNER });
    expect(JSON.stringify(mapped?.unreadableReasons)).not.toContain(OWNER);
  });
});

describe('a date that is none, or of no year from 1900 to 2200', () => {
  const ODD = [
    '2026-13-45',
    '9999-12-31',
    '0001-01-01T00:00:00',
    '9999-12-31T23:59:59Z',
    '31.12.2025',
    20_261_231,
    {},
  ];

  it.each(ODD)('%j leaves its claim standing without it, and is counted', (odd) => {
    const kravforfall = [{ ...KRAV.kravforfall[0], forfallsdato: odd }];
    const mapped = claims({ ...KRAV, kravforfall, opprettelsesdatoForKrav: odd });
    expect(mapped?.value.unreadable).toEqual({ dates: 2 });
    expect(mapped?.unreadableReasons).toEqual({ 'krav: dates': 2 });
    const [row] = mapped?.value.rows ?? [];
    expect(row).not.toHaveProperty('created');
    expect(row?.instalments).toMatchObject([{ id: 'f1', remaining: 1_100_050 }]);
    expect(row?.instalments[0]).not.toHaveProperty('due');
  });

  it('is counted in periods, placements, payments and payouts', () => {
    const kravperiode = { aar: 9999, fraDato: '2026-01-01', tilDato: '9999-12-31' };
    const plassertInnbetaling = [
      { plassertBeloep: 1, plassertDato: '9999-12-31', innbetalingsdato: '9999-12-31' },
    ];
    const mapped = claims({
      ...KRAV,
      kravperiode,
      kravforfall: [{ ...KRAV.kravforfall[0], plassertInnbetaling }],
    });
    expect(mapped?.value.unreadable).toEqual({ dates: 3 });
    expect(mapped?.value.rows[0]?.period).toEqual({ from: '2026-01-01' });
    const innbetaling = {
      innbetalingsidentifikator: 'i1',
      innbetaltBeloep: 1,
      innbetalingsdato: '9999-12-31',
    };
    const payments = toPayments({ partIdentifikator: ORGNR, innbetaling: [innbetaling] }, ORGNR);
    expect(payments?.value).toMatchObject({ rows: [{ id: 'i1' }], unreadable: { dates: 1 } });
    const utbetaling = { utbetalingsidentifikator: 'u1', utbetaltBeloep: 1, utbetaltdato: '9999-12-31' };
    const payouts = toPayouts({ partIdentifikator: ORGNR, utbetaling: [utbetaling] }, ORGNR);
    expect(payouts?.value).toMatchObject({ rows: [{ id: 'u1' }], unreadable: { dates: 1 } });
  });

  it.each([null, '', ' ', undefined])('is not what %j is: no date was given', (forfallsdato) => {
    const mapped = claims({ ...KRAV, kravforfall: [{ ...KRAV.kravforfall[0], forfallsdato }] });
    expect(mapped?.value).toMatchObject({ rows: [{ id: 'k1' }], unreadable: {} });
  });

  it.each(['1900-01-01', '2200-12-31'])('is not what %s is', (forfallsdato) => {
    expect(instalmentWith({ forfallsdato })?.due).toBe(forfallsdato);
  });
});

describe('what is odd or missing but harmless', () => {
  it.each([
    ['no lists', { kravforfall: undefined }, { instalments: [] }],
    ['null lists', { kravforfall: null }, { instalments: [] }],
    ['a lone instalment', { kravforfall: KRAV.kravforfall[0] }, { instalments: [{ id: 'f1' }] }],
    ['unknown fields', { nyttFelt: { dyp: [1] } }, { id: 'k1' }],
    ['a number as identifier', { kravidentifikator: 4711 }, { id: '4711' }],
    ['no group', { kravgruppe: undefined }, { group: 'other' }],
    ['an unknown type', { kravtype: 'MOTP_TILB_BET' }, { type: 'MOTP_TILB_BET' }],
    ['no type', { kravtype: null }, { type: '' }],
    ['an instant', { opprettelsesdatoForKrav: '2017-08-20T00:00:00.000+02:00' }, { created: '2017-08-20' }],
    // 9 April 22.00 UTC is 10 April 00.00 in Oslo, which has summer time then.
    ['an instant in UTC', { opprettelsesdatoForKrav: '2023-04-09T22:00:00Z' }, { created: '2023-04-10' }],
    [
      'a winter instant in UTC',
      { opprettelsesdatoForKrav: '2023-01-09T22:59:00Z' },
      { created: '2023-01-09' },
    ],
    ['an odd date', { opprettelsesdatoForKrav: '31.12.2025' }, { id: 'k1' }],
    ['a date with time', { opprettelsesdatoForKrav: '2025-12-31T00:00:00' }, { created: '2025-12-31' }],
    ['a blank assessment', { fastsettingsmaate: 'blank' }, { assessment: 'unknown' }],
    [
      'an assessment by the authority',
      { fastsettingsmaate: 'myndighetsfastsatt' },
      { assessment: 'authority' },
    ],
  ])('%s', (_, changes, expected) => expect(onlyClaim({ ...KRAV, ...changes })).toMatchObject(expected));

  it('is absent in the domain, not undefined', () => {
    expect(Object.values(onlyClaim({ ...KRAV, opprettelsesdatoForKrav: 'x' }) ?? {})).not.toContain(
      undefined,
    );
  });
});

describe('text', () => {
  it.each([
    [
      'an object by language',
      {
        spraakTekst: [
          { tekst: 'Skatt', spraak: 'nb' },
          { tekst: 'Tax', spraak: 'EN' },
        ],
      },
      { nb: 'Skatt', en: 'Tax' },
    ],
    ['plain text', 'Skatt', { nb: 'Skatt' }],
    ['other languages', { spraakTekst: [{ tekst: 'Vearru', spraak: 'se' }] }, {}],
    ['nothing', {}, {}],
    ['an identity number in it', `Skatt for ${OWNER}`, { nb: 'Skatt for ***********' }],
  ])('as %s', (_, kravbeskrivelse, description) => {
    expect(onlyClaim({ ...KRAV, kravbeskrivelse })?.description).toEqual(description);
  });
});

describe('the period', () => {
  it.each([
    [
      { aar: '2022', terminTekniskNavn: '01' },
      { year: 2022, term: 1 },
    ],
    [
      { aar: 2022, terminTekniskNavn: '6' },
      { year: 2022, term: 6 },
    ],
    [{ aar: 'xx', terminTekniskNavn: 'helår' }, undefined],
    [
      { fraDato: '2022-01-01', tilDato: '2022-02-28' },
      { from: '2022-01-01', to: '2022-02-28' },
    ],
    ['2022 termin 1', { description: { nb: '2022 termin 1' } }],
    ['2017/8', { description: { nb: '2017/8' } }],
    [{}, undefined],
  ])('%j', (kravperiode, period) => expect(onlyClaim({ ...KRAV, kravperiode })?.period).toEqual(period));
});

describe('payment details', () => {
  it.each([{}, { konto: {} }, null, 'x', { konto: null }])('%j count as none', (betalingsinformasjon) => {
    expect(instalmentWith({ betalingsinformasjon })?.paymentInfo).toBeUndefined();
  });

  it('lose their spaces but never their leading zeros', () => {
    const konto = { kontonummer: '7694 05 24802', iban: 'NO42 769405 24802', swiftBIC: 'dnbanokkxxx' };
    const betalingsinformasjon = { kidnummer: '0095755263306220219', valutakode: 'nok', konto };
    expect(instalmentWith({ betalingsinformasjon })?.paymentInfo).toEqual({
      kid: '0095755263306220219',
      account: '76940524802',
      iban: 'NO4276940524802',
      bic: 'DNBANOKKXXX',
      currency: 'NOK',
    });
  });
});

describe('placements', () => {
  it('are positive whichever sign the ledger writes, and of three kinds', () => {
    const placements = instalmentWith({
      plassertInnbetaling: [
        { innbetalingsIdentifikator: 'i1', plassertBeloep: -100, innbetaltBeloep: -250.25 },
      ],
      plassertMotkrav: [{ kravforfallsIdentifikator: 'f2', plassertBeloep: 50, kravtype: 'restskatt' }],
      plassertUtbetaling: [{ utbetalingsidentifikator: 'u1', plassertBeloep: -1, utbetaltBeloep: 1 }],
    })?.placements;
    expect(placements).toEqual([
      { kind: 'payment', paymentId: 'i1', amount: 10_000, paidAmount: 25_025 },
      { kind: 'counterclaim', instalmentId: 'f2', amount: 5_000, claimType: 'restskatt' },
      { kind: 'payout', payoutId: 'u1', amount: 100, paidOut: 100 },
    ]);
  });

  // Field table of April 2024, and beta-apier 2022.
  it('are read by every name that has been published', () => {
    const placements = instalmentWith({
      plassertMotkrav: [
        {
          motkravForfallsIdentifikator: 'f2',
          motkravBeskrivelse: 'Tilgode mva',
          motkravForfallsdato: '2022-11-02T00:00:00.000+01:00',
          plassertBeloep: 50,
        },
      ],
      plassertUtbetaling: [{ utbetalingIdentifikator: 'u1', plassertBeloep: 1 }],
    })?.placements;
    expect(placements).toEqual([
      {
        kind: 'counterclaim',
        instalmentId: 'f2',
        amount: 5_000,
        description: { nb: 'Tilgode mva' },
        due: '2022-11-02',
      },
      { kind: 'payout', payoutId: 'u1', amount: 100 },
    ]);
  });

  // Seen in the sample of 2024: the counter-claim bears the id of the instalment that it was set against.
  it('of a counter-claim that names its own instalment leave open which one it was', () => {
    const plassertMotkrav = [{ kravforfallsIdentifikator: 'f1', plassertBeloep: 50, kravtype: 'x' }];
    expect(instalmentWith({ plassertMotkrav })?.placements).toEqual([
      { kind: 'counterclaim', amount: 5_000, claimType: 'x' },
    ]);
  });

  it('are read in the first published spelling too, the current one winning', () => {
    const [first] =
      instalmentWith({
        plassertInnbetaling: [
          {
            innbetalingsidentifikator: 'i1',
            plassertBeloep: 1,
            plasseringsdato: '2026-01-02',
            betaltFra: { konto: { kontonummer: '12345543210' } },
          },
        ],
      })?.placements ?? [];
    expect(first).toMatchObject({ paymentId: 'i1', placedOn: '2026-01-02', fromAccount: '******43210' });
    const payments = toPayments(
      {
        partIdentifikator: ORGNR,
        innbetaling: [
          {
            innbetalingsidentifikator: 'i1',
            innbetaltBeloep: -3,
            betaltTilKonto: { kontonummer: '76940524802' },
            plassertInnbetalingMotKrav: [
              { kravforfallsIdentifikator: 'f1', plassertBeloep: 3, plasseringsdato: '2026-01-02' },
            ],
          },
        ],
      },
      ORGNR,
    );
    expect(payments?.value.rows[0]).toMatchObject({
      amount: 300,
      toAccount: '76940524802',
      placements: [{ instalmentId: 'f1', amount: 300, placedOn: '2026-01-02' }],
    });
  });
});

describe('whose an answer is', () => {
  it('is told by row: eleven digits mean the owner, and go no further', () => {
    const mapped = claims({ ...KRAV, partIdentifikator: OWNER }, KRAV);
    expect(mapped?.value.rows.map(({ holder }) => holder)).toEqual(['owner', 'business']);
    expect(JSON.stringify(mapped)).not.toContain(OWNER);
  });

  // The last published example (April 2024) has one id for a claim of the business and one of its owner.
  it('tells two claims with one id apart', () => {
    const mapped = claims(KRAV, { ...KRAV, partIdentifikator: OWNER });
    expect(mapped?.value.rows.map(({ id, holder }) => [id, holder])).toEqual([
      ['k1', 'business'],
      ['k1', 'owner'],
    ]);
  });

  it('must be plain: an answer that may be of a shielded business is no answer', () => {
    expect(toClaims({ partIdentifikator: ORGNR, skjermet: 'ja', krav: [KRAV] }, ORGNR)).toBeUndefined();
  });

  it.each([{ krav: [KRAV] }, { partIdentifikator: '312819481', krav: [KRAV] }, [], null, 'x', 7])(
    'must be said, and be the one that was asked for: %j',
    (json) => expect(toClaims(json, ORGNR)).toBeUndefined(),
  );
});

it('takes nothing over of a shielded business, whatever the answer holds', () => {
  const shielded = {
    partIdentifikator: ORGNR,
    skjermet: true,
    krav: [KRAV],
    aapentKravMedGjenstaaendeBeloep: [KRAV],
    totalOversikt: { saldo: 1 },
  };
  expect(toClaims(shielded, ORGNR)?.value).toEqual({ shielded: true, rows: [], unreadable: {} });
  expect(toOpenAccount(shielded, ORGNR)?.value).toMatchObject({ shielded: true, claims: [], totals: {} });
});

it('maps missing and malformed sums to unknown', () => {
  const read = (totalOversikt: unknown) =>
    toOpenAccount({ partIdentifikator: ORGNR, totalOversikt }, ORGNR)?.value.totals;
  expect(read(undefined)).toEqual({});
  expect(read({ saldo: 'x', sumForfalteKrav: 1 })).toEqual({});
  expect(read({ saldo: -1.5, sumUplasserteInnbetalinger: -2 })).toEqual({ balance: -150, unplaced: 200 });
});

it('counts sums that are nonsense as unreadable', () => {
  const answer = { partIdentifikator: ORGNR, totalOversikt: { saldo: 'x' } };
  expect(toOpenAccount(answer, ORGNR)?.value.unreadable).toEqual({ sums: 1 });
});

describe('an unplaced payment', () => {
  const unplaced = (...rows: readonly object[]) =>
    toOpenAccount({ partIdentifikator: ORGNR, innbetalingMedUplassertBeloep: rows }, ORGNR)?.value
      .unplacedPayments;
  const paid = { innbetalingsidentifikator: 'i1', innbetaltBeloep: -292_495.82 };

  // 2022: -292 495,82; the ledger that states it positive means the same money.
  it.each([-292_495.82, 292_495.82])('is positive when it is stated as %s', (uplassertBeloep) => {
    expect(unplaced({ ...paid, uplassertBeloep })).toMatchObject([{ unplaced: 29_249_582 }]);
  });

  it('is what the placements leave over when it is not stated', () => {
    const plassertInnbetalingMotKrav = [{ dekketKrav: 'Restskatt', plassertBeloep: 92_495.82 }];
    expect(unplaced({ ...paid, plassertInnbetalingMotKrav })).toMatchObject([{ unplaced: 20_000_000 }]);
  });

  // The sample of 2024 lists one with nothing left.
  it('is none when nothing of it is left', () => {
    expect(unplaced({ ...paid, uplassertBeloep: 0 })).toEqual([]);
  });
});

// beta-apier 04-utbetalinger, 2022: the list's name, the id's spelling and the basis as a list of claims.
it('reads payouts by every name that has been published, each once', () => {
  const payout = {
    utbetalingIdentifikator: 'u1',
    utbetaltdato: '2022-11-02T00:00:00.000+01:00',
    utbetaltBeloep: 300,
    grunnlagForUtbetaling: [
      { kravIdentifikator: 'k9', dekketKrav: 'Tilgode mva', opprinneligBeloep: -300, gjenstaaendeBeloep: 0 },
    ],
  };
  const answer = { partIdentifikator: ORGNR, innbetaling: [payout, payout, payout] };
  expect(toPayouts(answer, ORGNR)?.value).toEqual({
    shielded: false,
    unreadable: {},
    rows: [
      {
        id: 'u1',
        paidOn: '2022-11-02',
        amount: 30_000,
        holder: 'business',
        basis: [{ instalmentId: 'k9', original: -30_000, remaining: 0, description: { nb: 'Tilgode mva' } }],
      },
    ],
  });
});

it('reads payouts with what they came from', () => {
  const answer = {
    partIdentifikator: ORGNR,
    utbetaling: {
      utbetalingsidentifikator: 'u1',
      utbetaltdato: '2026-05-01',
      utbetaltBeloep: 21_215,
      betaltTil: { konto: { kontonummer: '627xxxxxx' } },
      utbetalingstatus: 'bekreftet',
      grunnlagForUtbetaling: {
        kreditKrav: [{ kravforfallidentifikator: 'f9', opprinneligBeloep: -21_215, utbetaltBeloep: 21_215 }],
      },
    },
  };
  expect(toPayouts(answer, ORGNR)?.value.rows).toEqual([
    {
      id: 'u1',
      paidOn: '2026-05-01',
      amount: 2_121_500,
      status: 'bekreftet',
      toAccount: '627******',
      holder: 'business',
      basis: [{ instalmentId: 'f9', original: -2_121_500, paidOut: 2_121_500, description: {} }],
    },
  ]);
});

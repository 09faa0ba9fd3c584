import fc from 'fast-check';
import { create } from 'xmlbuilder2';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addDays, isoDate } from '#lib/core/dates/iso-date.ts';
import { isKid } from '#lib/core/identifiers/kid.ts';
import { PUBLISHED_ACCOUNTS } from '#lib/core/identifiers/skatteetaten-accounts.ts';
import { ore } from '#lib/core/money/ore.ts';
import { painDocument, type PainInput } from './pain-document.ts';
import { paymentOrders } from './payment-orders.ts';
import type { PaymentChoice } from './payment-order.ts';
import { ACCOUNT, choice, KID, OTHER_KID } from './testing/orders.ts';
import { painFaults } from './testing/validate-pain.ts';

const today = isoDate('2026-11-23');
const DEBTOR = { name: 'Bjørkås Byggservice', orgnr: '311851381', account: '30807546607' };
const file = (choices: readonly PaymentChoice[], changes: Partial<PainInput> = {}): string =>
  painDocument({
    orders: paymentOrders(choices, { today, receivingAccounts: PUBLISHED_ACCOUNTS }).orders,
    debtor: DEBTOR,
    messageId: 'KOB-20261123-7Q2M',
    createdAt: new Date('2026-11-23T12:00:05.678Z'),
    ...changes,
  });

/** The file read back with nothing of the code that wrote it. */
const many = <T extends z.ZodType>(schema: T) => z.union([schema.array(), schema.transform((one) => [one])]);
const totals = { NbOfTxs: z.string(), CtrlSum: z.string() };
const transaction = z.object({
  PmtId: z.object({ EndToEndId: z.string() }),
  Amt: z.object({ InstdAmt: z.object({ '@Ccy': z.string(), '#': z.string() }) }),
  Cdtr: z.object({ Nm: z.string() }),
  CdtrAcct: z.object({ Id: z.object({ Othr: z.object({ Id: z.string() }) }) }),
  RmtInf: z.object({ Strd: z.object({ CdtrRefInf: z.object({ Ref: z.string() }) }) }),
});
const documentSchema = z.object({
  GrpHdr: z.object({ MsgId: z.string(), CreDtTm: z.string(), ...totals }),
  PmtInf: many(
    z.object({
      PmtInfId: z.string(),
      ...totals,
      ReqdExctnDt: z.object({ Dt: z.string() }),
      Dbtr: z.object({ Nm: z.string() }),
      CdtTrfTxInf: many(transaction),
    }),
  ),
});
const read = (xml: string) =>
  z
    .object({ Document: z.object({ CstmrCdtTrfInitn: documentSchema }) })
    .parse(create(xml).end({ format: 'object' })).Document.CstmrCdtTrfInitn;
const inOre = (text: string): number => Number(text.replace('.', ''));

describe('a payment file', () => {
  const choices = [
    choice({ id: 'a', due: isoDate('2026-12-10'), remaining: ore(2_120_000) }),
    choice(
      { id: 'b', due: isoDate('2026-12-13'), remaining: ore(5) },
      { kid: OTHER_KID, accountOwner: 'Skatteetaten & co' },
    ),
    choice({ id: 'c', due: isoDate('2026-12-10'), remaining: ore(99_999), amount: 12_345 }, { kid: '23-' }),
  ];

  it('is valid by the schema, and says what was ordered', async () => {
    const xml = file(choices);
    expect(await painFaults(xml)).toEqual([]);
    const { GrpHdr, PmtInf } = read(xml);
    expect(GrpHdr).toEqual({
      MsgId: 'KOB-20261123-7Q2M',
      CreDtTm: '2026-11-23T12:00:05Z',
      NbOfTxs: '3',
      CtrlSum: '21323.50',
    });
    expect(
      PmtInf.map(({ ReqdExctnDt, NbOfTxs, CtrlSum, CdtTrfTxInf }) => [
        ReqdExctnDt.Dt,
        NbOfTxs,
        CtrlSum,
        CdtTrfTxInf.map(({ Amt, RmtInf }) => [Amt.InstdAmt['#'], RmtInf.Strd.CdtrRefInf.Ref]),
      ]),
    ).toEqual([
      [
        '2026-12-10',
        '2',
        '21323.45',
        [
          ['21200.00', KID],
          ['123.45', '23-'],
        ],
      ],
      // The 13th is a Sunday.
      ['2026-12-11', '1', '0.05', [['0.05', OTHER_KID]]],
    ]);
    expect(xml).toContain('<Nm>Skatteetaten &amp; co</Nm>');
    expect(PmtInf[0]?.CdtTrfTxInf[0]?.Cdtr.Nm).toBe('Skatteetaten');
    expect(PmtInf[0]?.CdtTrfTxInf[0]?.CdtrAcct.Id.Othr.Id).toBe(ACCOUNT);
    expect(PmtInf[0]?.Dbtr.Nm).toBe(DEBTOR.name);
  });

  it.each([
    ['Bad\u0000 \u001f\u200bname\n<&>"\'', "Bad name &amp; '"],
    ['Čáhci & "Ŋuolla" Šiella Ž AS', 'Cáhci &amp; Nuolla Siella Z AS'],
    ['Å'.repeat(200), 'Å'.repeat(70)],
    ['\u0007', DEBTOR.orgnr],
  ])('carries the name %j', async (name, expected) => {
    const xml = file(choices, { debtor: { ...DEBTOR, name } });
    expect(await painFaults(xml)).toEqual([]);
    expect(xml).toContain(`<Nm>${expected}</Nm>`);
  });

  it('names the bank of the debtor by its BIC when it is known', async () => {
    const xml = file(choices, { bankBic: 'DNBANOKK' });
    expect(await painFaults(xml)).toEqual([]);
    expect(xml).toMatch(/<DbtrAgt>\s*<FinInstnId>\s*<BICFI>DNBANOKK<\/BICFI>\s*<\/FinInstnId>\s*<\/DbtrAgt>/);
    expect(file(choices)).toContain('<Id>NOTPROVIDED</Id>');
  });

  it('keeps every øre at every level, and every id short and its own', () => {
    const kid = fc.stringMatching(/^\d{2,23}$/).map((digits) => {
      const check = Array.from('0123456789').find((last) => isKid(digits + last)) ?? '0';
      return digits + check;
    });
    const any = fc.record({
      kid,
      remaining: fc.integer({ min: 1, max: 1e11 }),
      days: fc.integer({ min: -30, max: 60 }),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 40 }), (given) => {
        const choices = given.map(({ kid: reference, remaining, days }, index) =>
          choice(
            { id: `${index}`, remaining: ore(remaining), due: addDays(today, days) },
            { kid: reference },
          ),
        );
        const { GrpHdr, PmtInf } = read(file(choices, { messageId: 'A'.repeat(25) }));
        const all = PmtInf.flatMap(({ CdtTrfTxInf }) => CdtTrfTxInf);
        const amounts = (rows: typeof all) => rows.map(({ Amt }) => inOre(Amt.InstdAmt['#']));
        const total = (values: readonly number[]) => values.reduce((left, right) => left + right, 0);
        expect(amounts(all).sort()).toEqual(given.map(({ remaining }) => remaining).sort());
        expect(inOre(GrpHdr.CtrlSum)).toBe(total(given.map(({ remaining }) => remaining)));
        expect(Number(GrpHdr.NbOfTxs)).toBe(given.length);
        for (const { NbOfTxs, CtrlSum, CdtTrfTxInf } of PmtInf) {
          expect(Number(NbOfTxs)).toBe(CdtTrfTxInf.length);
          expect(inOre(CtrlSum)).toBe(total(amounts(CdtTrfTxInf)));
        }
        expect(all.map(({ RmtInf }) => RmtInf.Strd.CdtrRefInf.Ref).sort()).toEqual(
          given.map((row) => row.kid).sort(),
        );
        const ids = [...all.map(({ PmtId }) => PmtId.EndToEndId), ...PmtInf.map(({ PmtInfId }) => PmtInfId)];
        expect(new Set(ids).size).toBe(ids.length);
        expect(Math.max(...ids.map(({ length }) => length))).toBeLessThanOrEqual(35);
        expect(new Set(PmtInf.map(({ ReqdExctnDt }) => ReqdExctnDt.Dt)).size).toBe(PmtInf.length);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['a comma for a point', /21200\.00/, '21200,00'],
    ['no KID', /<Ref>.*?<\/Ref>/, ''],
    ['another currency', /Ccy="NOK"/, 'Ccy="EUR"'],
    ['elements in another order', /(<NbOfTxs>3<\/NbOfTxs>)\s*(<CtrlSum>.*?<\/CtrlSum>)/, '$2$1'],
    ['an id that is too long', /<MsgId>/, `<MsgId>${'x'.repeat(35)}`],
    ['free text beside the KID', /<Strd>/, '<Ustrd>text</Ustrd><Strd>'],
    ['no bank of the debtor', /<DbtrAgt>[\s\S]*?<\/DbtrAgt>/, ''],
  ])('is not valid with %s: the schema would have told', async (_fault, pattern, replacement) => {
    const xml = file(choices);
    const broken = xml.replace(pattern, replacement);
    expect(broken).not.toBe(xml);
    expect(await painFaults(broken)).not.toEqual([]);
  });

  it.each([
    ['no payment', { orders: [] }],
    ['a message id with blanks', { messageId: 'a b' }],
    ['a message id that leaves no room', { messageId: 'A'.repeat(26) }],
    ['a wrong account', { debtor: { ...DEBTOR, account: '30807546608' } }],
  ])('is never made of %s', (_what, changes) => {
    expect(() => file(choices, changes)).toThrow(RangeError);
  });
});

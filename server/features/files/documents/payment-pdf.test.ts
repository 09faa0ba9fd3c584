import { buffer } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { isoDate } from '#lib/core/dates/iso-date.ts';
import { PUBLISHED_ACCOUNTS } from '#lib/core/identifiers/skatteetaten-accounts.ts';
import { LANGUAGES } from '#lib/core/languages.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import { ore } from '#lib/core/money/ore.ts';
import { paymentOrders } from '#lib/payments/payment-orders.ts';
import { choice, KID, OTHER_KID } from '#lib/payments/testing/orders.ts';
import { paymentPdf, type PaymentDetailsFile } from './payment-pdf.ts';
import { readPdf } from '../testing/read-pdf.ts';

const today = isoDate('2026-11-23');
const file = (
  choices: Parameters<typeof paymentOrders>[0],
  language: PaymentDetailsFile['language'] = 'nb',
) => {
  const { paymentFile, statement } = messagesIn(language);
  return paymentPdf({
    business: { name: 'Granli Eplepress', orgnr: '313367002' },
    orders: paymentOrders(choices, { today, receivingAccounts: PUBLISHED_ACCOUNTS }).orders,
    texts: { ...paymentFile, page: statement.page, describe: statement.describe },
    language,
    madeAt: new Date('2026-11-23T08:05:00Z'),
  });
};
const due = isoDate('2026-12-10');

it.each(LANGUAGES)(
  'gives account, KID, due date and amount in a table on one page, in %s',
  async (language) => {
    const pdf = await readPdf(await buffer(file([choice({ due, remaining: ore(2_120_005) })], language)));
    const { details } = messagesIn(language).paymentFile;
    expect(pdf).toMatchObject({
      pages: 1,
      tagged: true,
      language,
      headings: [{ role: 'H1', text: details.title }],
    });
    const [header, row] = pdf.tables[0] ?? [];
    expect(header).toEqual([
      details.claim,
      details.claimId,
      details.receiver,
      details.account,
      details.kid,
      details.due,
      details.amount,
    ]);
    expect(row?.slice(3, 5)).toEqual(['7694 05 24802', KID]);
    expect(row?.[6]).toMatch(/21[ ,]200[.,]05/);
    expect(pdf.tables[0]).toHaveLength(2);
  },
);

it('sums several payments for the eye, and says of each what to know before paying', async () => {
  const pdf = await readPdf(
    await buffer(
      file([
        choice({ id: 'a', due, remaining: ore(100_000), amount: 40_000 }),
        choice(
          { id: 'b', due: isoDate('2026-11-02'), remaining: ore(5) },
          { kid: OTHER_KID, account: '30807546607' },
        ),
      ]),
    ),
  );
  const { warnings, details } = messagesIn('nb').paymentFile;
  expect(pdf.tables[0]?.at(-1)).toEqual([details.total, '', '', '', '', '', '400,05 kr']);
  for (const warning of [warnings['part-payment'], warnings['after-due'], warnings['account-not-published']])
    expect(pdf.paragraphs).toContain(warning);
  expect(pdf.paragraphs).toContain('Delbetaling. Det gjenstår 600,00 kr etter denne.');
});

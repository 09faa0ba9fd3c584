import 'server-only';
import type { Readable } from 'node:stream';
import { claimTitle } from '#lib/tax-account/claim-types/claim-title.ts';
import { formatDate, formatDateTime } from '#lib/core/dates/format.ts';
import { formatAccount } from '#lib/core/identifiers/account.ts';
import { formatOrgnr } from '#lib/core/identifiers/orgnr.ts';
import { fill } from '#lib/messages/fill.ts';
import type { Language } from '#lib/core/languages.ts';
import type { Messages } from '#lib/messages/nb.ts';
import { formatKr } from '#lib/core/money/format.ts';
import { subtract, sum } from '#lib/core/money/ore.ts';
import type { PaymentOrder } from '#lib/payments/payment-order.ts';
import { heading, paragraph } from '../pdf/blocks.ts';
import type { Block } from '../pdf/paginate.ts';
import { openPdf, type Pdf } from '../pdf/pdf.ts';
import { left, right, table, type TableRow } from '../pdf/table.ts';
import { writePages } from '../pdf/write-pages.ts';

export interface PaymentDetailsFile {
  readonly business: { readonly name: string; readonly orgnr: string };
  readonly orders: readonly PaymentOrder[];
  readonly texts: Messages['paymentFile'] & Pick<Messages['statement'], 'page' | 'describe'>;
  readonly language: Language;
  readonly madeAt: Date;
}

/**
 * The page to pay from: one line per instalment with account, KID and amount, and under it what to know before paying.
 * Tagged like the statement; streams, and fails when the document cannot be made.
 */
export function paymentPdf(file: PaymentDetailsFile): Readable {
  const { business, language, madeAt, texts } = file;
  const { details } = texts;
  const title = `${details.title}, ${business.name}`;
  const made = fill(details.made, { at: formatDateTime(madeAt, language) });
  const pdf = openPdf({ title, language, madeAt, landscape: true });
  const blocks = (): readonly Block[] => [
    heading(pdf, 'H1', details.title),
    paragraph(pdf, `${details.business}: ${business.name} (${formatOrgnr(business.orgnr)})`),
    paragraph(pdf, details.lead),
    ...orderTable(pdf, file),
    ...notes(pdf, file),
    paragraph(pdf, details.delay),
  ];
  writePages(pdf, blocks, {
    header: title,
    footer: made,
    pageText: (page, pages) => fill(texts.page, { page, pages }),
  }).catch((error: unknown) => pdf.doc.destroy(error instanceof Error ? error : new Error('no PDF')));
  return pdf.doc;
}

function orderTable(pdf: Pdf, { orders, texts, language }: PaymentDetailsFile): Iterable<Block> {
  const { details } = texts;
  const rows = orders.map((order): TableRow => ({
    cells: [
      nameOf(order, texts, language),
      order.claim.id,
      order.creditor ?? details.notGiven,
      formatAccount(order.account),
      order.kid,
      order.due === undefined ? details.notGiven : formatDate(order.due, language),
      formatKr(order.amount, language),
    ],
  }));
  const total = formatKr(sum(orders.map(({ amount }) => amount)), language);
  return table(
    pdf,
    [
      left(details.claim, 184),
      left(details.claimId, 96),
      left(details.receiver, 96),
      left(details.account, 88),
      left(details.kid, 140),
      left(details.due, 70),
      right(details.amount, 96),
    ],
    orders.length < 2 ? rows : [...rows, { cells: [details.total, '', '', '', '', '', total], strong: true }],
    (row) => row,
  );
}

/** What a person must know about single payments, each under its claim's name. */
const notes = (pdf: Pdf, { orders, texts, language }: PaymentDetailsFile): readonly Block[] =>
  orders.flatMap((order) => {
    const rest = subtract(order.remaining, order.amount);
    const lines = [
      ...order.warnings.map((warning) => texts.warnings[warning]),
      ...(rest === 0 ? [] : [fill(texts.details.part, { amount: formatKr(rest, language) })]),
    ];
    if (lines.length === 0) return [];
    return [
      heading(pdf, 'H2', `${nameOf(order, texts, language)} (${order.claim.id})`),
      ...lines.map((line) => paragraph(pdf, line)),
    ];
  });

/** The claim's name and period, and which of its terms it is. */
function nameOf(
  { claim, term }: PaymentOrder,
  { describe }: PaymentDetailsFile['texts'],
  language: Language,
): string {
  const title = claimTitle(claim, language, describe.unnamed);
  return term === undefined ? title : fill(describe.term, { claim: title, ...term });
}

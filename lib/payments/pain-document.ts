import { create } from 'xmlbuilder2';
import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import { isAccount } from '#lib/core/identifiers/account.ts';
import { copyableAmount } from '#lib/core/money/format.ts';
import { type Ore, sum } from '#lib/core/money/ore.ts';
import { bankText } from './bank-text.ts';
import type { PaymentOrder } from './payment-order.ts';

/** The order of elements is the schema's; xmlbuilder2 writes keys in the order they stand. */
type Xml = { readonly [element: string]: string | Xml | readonly Xml[] };

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';
/** Who is paid, when the API does not say. */
const CREDITOR = 'Skatteetaten';
/** Names longer than this are cut by clearing systems, though the schema takes 140. */
const MAX_NAME = 70;
/** Leaves room for the numbers that make the other ids, which have 35 characters at most. */
const MESSAGE_ID = /^[A-Za-z0-9][A-Za-z0-9-]{0,24}$/;

export interface PainInput {
  /** At least one. */
  readonly orders: readonly PaymentOrder[];
  /** Who pays; `account` is eleven digits. */
  readonly debtor: { readonly name: string; readonly orgnr: string; readonly account: string };
  /** Unique for each file of the bank's; letters, digits and hyphens, at most 25. */
  readonly messageId: string;
  readonly createdAt: Date;
  /** The BIC of the bank that the debtor's account is in; `NOTPROVIDED` when absent. */
  readonly bankBic?: string | undefined;
}

/**
 * A payment file in ISO 20022 pain.001.001.09 as docs/upstream/conventions.md#payment-file describes it: one
 * transaction per KID, grouped by requested execution date, Norwegian account numbers, the KID as a structured
 * reference, counts and sums exact. The schema demands that the debtor's bank is named: by its BIC, as Norwegian
 * banks' guides say, or `NOTPROVIDED`, the convention for a file that goes straight to that bank, when the portal
 * does not know it. Throws a RangeError without orders, and on a message id or debtor's account of a wrong form.
 */
export function painDocument(input: PainInput): string {
  const { orders, debtor, messageId, createdAt, bankBic } = input;
  if (orders.length === 0) throw new RangeError('a payment file needs a payment');
  if (!MESSAGE_ID.test(messageId)) throw new RangeError('not a message id');
  if (!isAccount(debtor.account)) throw new RangeError('not a debtor account');
  const transactions = orders.map((order, index) => ({ order, id: `${messageId}-${index + 1}` }));
  const dates = [...new Set(orders.map(({ executionDate }) => executionDate))].sort();
  const document: Xml = {
    GrpHdr: {
      MsgId: messageId,
      CreDtTm: `${createdAt.toISOString().slice(0, 19)}Z`,
      ...totals(orders),
      InitgPty: party(debtor),
    },
    PmtInf: dates.map((date, index) =>
      paymentInformation(
        `${messageId}-P${index + 1}`,
        date,
        transactions.filter(({ order }) => order.executionDate === date),
        { debtor, bankBic },
      ),
    ),
  };
  return create(
    { version: '1.0', encoding: 'UTF-8' },
    { Document: { '@xmlns': NAMESPACE, CstmrCdtTrfInitn: document } },
  ).end({ prettyPrint: true });
}

interface Transaction {
  readonly order: PaymentOrder;
  readonly id: string;
}

const paymentInformation = (
  id: string,
  date: IsoDate,
  transactions: readonly Transaction[],
  { debtor, bankBic }: Pick<PainInput, 'debtor' | 'bankBic'>,
): Xml => ({
  PmtInfId: id,
  PmtMtd: 'TRF',
  ...totals(transactions.map(({ order }) => order)),
  ReqdExctnDt: { Dt: date },
  Dbtr: party(debtor),
  DbtrAcct: account(debtor.account),
  DbtrAgt: { FinInstnId: bankBic === undefined ? { Othr: { Id: 'NOTPROVIDED' } } : { BICFI: bankBic } },
  CdtTrfTxInf: transactions.map(transaction),
});

/** A KID excludes free text, so the structured reference stands alone. */
const transaction = ({ order, id }: Transaction): Xml => ({
  PmtId: { EndToEndId: id },
  Amt: { InstdAmt: { '@Ccy': 'NOK', '#': decimal(order.amount) } },
  Cdtr: { Nm: name(order.creditor ?? '') || CREDITOR },
  CdtrAcct: account(order.account),
  RmtInf: { Strd: { CdtrRefInf: { Tp: { CdOrPrtry: { Cd: 'SCOR' } }, Ref: order.kid } } },
});

const totals = (orders: readonly PaymentOrder[]): Xml => ({
  NbOfTxs: String(orders.length),
  CtrlSum: decimal(sum(orders.map(({ amount }) => amount))),
});

/** `COID`: the number that a country's authority gave the organisation (ISO external code list). */
const party = ({ name: text, orgnr }: PainInput['debtor']): Xml => ({
  Nm: name(text) || orgnr,
  Id: { OrgId: { Othr: { Id: orgnr, SchmeNm: { Cd: 'COID' } } } },
});

const account = (digits: string): Xml => ({ Id: { Othr: { Id: digits, SchmeNm: { Cd: 'BBAN' } } } });

/** NOK with two decimals and a point. */
const decimal = (amount: Ore): string => copyableAmount(amount).replace(',', '.');

/** In the characters that banks take, and no longer than they take. */
const name = (text: string): string => Array.from(bankText(text)).slice(0, MAX_NAME).join('').trim();

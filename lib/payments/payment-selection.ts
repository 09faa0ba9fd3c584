import type { Params } from '#lib/core/http/search-params.ts';
import type { FormLimits } from '#lib/core/http/form-fields.ts';
import type { Ore } from '#lib/core/money/ore.ts';
import { parseAmount } from '#lib/core/money/plain-figure.ts';

/** How many instalments an address can name one by one. More are named by a mark; see `compactSelection`. */
export const MAX_NAMED = 100;
/** How many a form can name. */
export const MAX_POSTED = 5000;

/** What a form that names so many may be. */
export const SELECTION_LIMITS: FormLimits = { length: 450_000, fields: MAX_POSTED + 2 * MAX_NAMED };

/** Keys are made of Skatteetaten's ids, which come in any form, but never this long. */
const MAX_KEY = 80;
const MAX_AMOUNT_TEXT = 20;
const AMOUNT = 'belop-';

/** What a person wrote as the amount of one instalment. */
export interface WrittenAmount {
  readonly text: string;
  /** Absent when the text is no amount. */
  readonly amount?: Ore;
}

/** Everything that is overdue, or everything that is to be paid, as it is when the selection is resolved. */
export type Mark = 'overdue' | 'all';
/** The words for the marks in an address. */
export const MARKS: Readonly<Record<Mark, string>> = { overdue: 'forfalte', all: 'alle' };

/** Which instalments a person wants to pay, as an address or a form says it: those marked but for some, and those named. */
export interface PaymentSelection {
  readonly mark?: Mark;
  /** Marked, and not to be paid; by key, see `instalmentKey`. */
  readonly without: readonly string[];
  /** Named by key, in the order given, each once. */
  readonly keys: readonly string[];
  /** More were named than there is room for. */
  readonly cut: boolean;
  /** For those that are to be paid in part, by key. */
  readonly amounts: ReadonlyMap<string, WrittenAmount>;
}

/** Whether anything is chosen at all. */
export const isAnythingChosen = ({ mark, keys }: PaymentSelection): boolean =>
  mark !== undefined || keys.length > 0;

/** Reads `merk`, `uten`, `valg` and `belop-<key>`. Never fails: what is no amount is kept as it was written, to be shown again. */
export function parsePaymentSelection(params: Params, room = MAX_NAMED): PaymentSelection {
  const keys = keysIn(params['valg']);
  const without = keysIn(params['uten']);
  const word = all(params['merk'])[0];
  const mark = (['overdue', 'all'] as const).find((one) => MARKS[one] === word);
  return {
    ...(mark === undefined ? {} : { mark }),
    without: without.slice(0, room),
    keys: keys.slice(0, room),
    cut: keys.length > room || without.length > room,
    amounts: writtenAmounts(params),
  };
}

const keysIn = (value: Params[string]): readonly string[] =>
  [...new Set(all(value))].filter((key) => key !== '' && key.length <= MAX_KEY);

function writtenAmounts(params: Params): ReadonlyMap<string, WrittenAmount> {
  const amounts = new Map<string, WrittenAmount>();
  for (const [name, value] of Object.entries(params)) {
    const key = name.slice(AMOUNT.length);
    const text = (all(value)[0] ?? '').trim().slice(0, MAX_AMOUNT_TEXT).trim();
    if (!name.startsWith(AMOUNT) || text === '' || key.length > MAX_KEY || amounts.size >= MAX_NAMED)
      continue;
    const amount = parseAmount(text);
    amounts.set(key, { text, ...(amount === undefined ? {} : { amount }) });
  }
  return amounts;
}

/** A selection as names and values for an address or a form's hidden fields; `parsePaymentSelection` reads them back. */
export const selectionFields = ({
  mark,
  without,
  keys,
  amounts,
}: Omit<PaymentSelection, 'cut'>): readonly (readonly [string, string])[] => [
  ...(mark === undefined ? [] : [['merk', MARKS[mark]] as const]),
  ...without.map((key) => ['uten', key] as const),
  ...keys.map((key) => ['valg', key] as const),
  ...[...amounts].map(([key, { text }]) => [`${AMOUNT}${key}`, text] as const),
];

/** The same as the query of an address. */
export const selectionQuery = (selection: Omit<PaymentSelection, 'cut'>): string =>
  new URLSearchParams(selectionFields(selection).map(([name, value]) => [name, value])).toString();

/** Name of the field where an instalment's amount is written. */
export const amountField = (key: string): string => `${AMOUNT}${key}`;

const all = (value: Params[string]): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

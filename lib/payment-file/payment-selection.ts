import type { Params } from '#lib/claims-list/params.ts';
import type { Ore } from '#lib/money/ore.ts';
import { parseAmount } from '#lib/tracing/trace-query.ts';

/** How many instalments can be paid at once; the choice is part of the address, which has room for no more. */
export const MAX_CHOSEN = 100;

/** Ids come from Skatteetaten in any form, but never this long. */
const MAX_ID = 64;
const MAX_AMOUNT_TEXT = 20;
const AMOUNT = 'belop-';

/** What a person wrote as the amount of one instalment. */
export interface WrittenAmount {
  readonly text: string;
  /** Absent when the text is no amount. */
  readonly amount?: Ore;
}

/** Which instalments a person wants to pay, as an address or a form says it. */
export interface PaymentSelection {
  /** In the order given, each once. */
  readonly ids: readonly string[];
  /** More were chosen than can be paid at once. */
  readonly cut: boolean;
  /** For those that are to be paid in part, by id. */
  readonly amounts: ReadonlyMap<string, WrittenAmount>;
}

/** Reads `valg` and `belop-<id>`. Never fails: what is no amount is kept as it was written, to be shown again. */
export function parsePaymentSelection(params: Params): PaymentSelection {
  const chosen = [...new Set(all(params['valg']))].filter((id) => id !== '' && id.length <= MAX_ID);
  const ids = chosen.slice(0, MAX_CHOSEN);
  const amounts = new Map<string, WrittenAmount>();
  for (const id of ids) {
    const text = (all(params[`${AMOUNT}${id}`])[0] ?? '').trim().slice(0, MAX_AMOUNT_TEXT);
    const amount = parseAmount(text);
    if (text !== '') amounts.set(id, { text, ...(amount === undefined ? {} : { amount }) });
  }
  return { ids, cut: chosen.length > ids.length, amounts };
}

/** A selection as names and values for an address or a form's hidden fields; `parsePaymentSelection` reads them back. */
export const selectionFields = ({
  ids,
  amounts,
}: Pick<PaymentSelection, 'ids' | 'amounts'>): readonly (readonly [string, string])[] => [
  ...ids.map((id) => ['valg', id] as const),
  ...[...amounts].map(([id, { text }]) => [`${AMOUNT}${id}`, text] as const),
];

/** Name of the field where an instalment's amount is written. */
export const amountField = (id: string): string => `${AMOUNT}${id}`;

/** Names and values, of which several may be the same, as a page's search parameters have them. */
export function toParams(entries: Iterable<readonly [string, unknown]>): Params {
  const params = new Map<string, string[]>();
  for (const [name, value] of entries)
    if (typeof value === 'string') params.set(name, [...(params.get(name) ?? []), value]);
  return Object.fromEntries(
    [...params].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  );
}

const all = (value: Params[string]): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

import { z } from 'zod';
import { parseDate } from '#lib/core/dates/parse-date.ts';
import { parseAsText, type Params } from '#lib/core/http/search-params.ts';
import { parseAmount } from '#lib/core/money/plain-figure.ts';
import type { PaymentSearch } from './find-payments.ts';

/** A search for a payment as the form and the address have it, and what could not be understood. */
export interface TraceQuery {
  /** As the person wrote it, to show again. */
  readonly text: { readonly amount: string; readonly date: string; readonly kid: string };
  readonly query: PaymentSearch;
  readonly invalid: readonly ('amount' | 'date' | 'kid')[];
}

const schema = z.object({ belop: parseAsText(20), dato: parseAsText(20), kid: parseAsText(40) });

/** Reads a search from an address (`belop`, `dato`, `kid`). Never fails: what is malformed is named instead. */
export function parseTraceQuery(params: Params): TraceQuery {
  const { belop, dato, kid } = schema.parse(params);
  const amount = parseAmount(belop);
  const date = parseDate(dato);
  const digits = kid.replaceAll(/[\s\u00a0.]/g, '');
  const kidFits = /^\d{2,25}-?$/.test(digits);
  const invalid = [
    ...(belop !== '' && amount === undefined ? ['amount' as const] : []),
    ...(dato !== '' && date === undefined ? ['date' as const] : []),
    ...(kid !== '' && !kidFits ? ['kid' as const] : []),
  ];
  return {
    text: { amount: belop, date: dato, kid },
    query: { amount, date, kid: kidFits ? digits : undefined },
    invalid,
  };
}

import { z } from 'zod';
import { type IsoDate, parseIsoDate } from '#lib/dates/iso-date.ts';
import { freeText, type Params } from '#lib/claims-list/params.ts';
import { type Ore, ore } from '#lib/money/ore.ts';
import type { PaymentWish } from './find-payments.ts';

/** A search for a payment as the form and the address have it, and what could not be understood. */
export interface TraceQuery {
  /** As the person wrote it, to show again. */
  readonly text: { readonly amount: string; readonly date: string; readonly kid: string };
  readonly wish: PaymentWish;
  readonly invalid: readonly ('amount' | 'date' | 'kid')[];
}

const schema = z.object({ belop: freeText(20), dato: freeText(10), kid: freeText(40) });

/** Reads a search from an address (`belop`, `dato`, `kid`). Never fails: what is malformed is named instead. */
export function parseTraceQuery(params: Params): TraceQuery {
  const { belop, dato, kid } = schema.parse(params);
  const [amount, date] = [parseAmount(belop), parseDate(dato)];
  const digits = kid.replaceAll(/[\s\u00a0.]/g, '');
  const kidFits = /^\d{2,25}-?$/.test(digits);
  const invalid = [
    ...(belop !== '' && amount === undefined ? ['amount' as const] : []),
    ...(dato !== '' && date === undefined ? ['date' as const] : []),
    ...(kid !== '' && !kidFits ? ['kid' as const] : []),
  ];
  return {
    text: { amount: belop, date: dato, kid },
    wish: { amount, date, kid: kidFits ? digits : undefined },
    invalid,
  };
}

/**
 * An amount in kroner as people write it: `35 000`, `35.000,50`, `35000.5`, `kr 35 000,-`. A single point before three digits
 * groups thousands, as is usual in Norway. `undefined` for anything else, and for an amount below zero or beyond bounds.
 */
export function parseAmount(text: string): Ore | undefined {
  const compact = text
    .toLowerCase()
    .replaceAll(/[\s\u00a0]|kroner|kr\.?|nok/g, '')
    .replace(/,[-\u2013]$/, '');
  const plain = /^\d{1,3}(\.\d{3})+(,\d{1,2})?$/.test(compact) ? compact.replaceAll('.', '') : compact;
  const [, kroner, decimals = ''] = /^(\d{1,12})(?:[.,](\d{1,2}))?$/.exec(plain) ?? [];
  return kroner === undefined ? undefined : ore(Number(kroner) * 100 + Number(decimals.padEnd(2, '0')));
}

/** A date as `2026-11-23` or `23.11.2026`. */
function parseDate(text: string): IsoDate | undefined {
  const [, day = '', month = '', year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  return parseIsoDate(
    year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsSearchParams, parseClaimsQuery } from '#lib/tax-account/claims-list/claims-query.ts';
import type { Params } from '../http/search-params.ts';
import { parseAccessLogFilter, serializeAccessLogFilter } from '#lib/access-log/access-log-query.ts';
import { isoDate } from '../dates/iso-date.ts';
import { parsePayDay } from '#lib/tax-account/interest/pay-day.ts';
import { parsePaymentSelection, selectionFields } from '#lib/payments/payment-selection.ts';
import { groupFields } from '../http/form-fields.ts';
import { parsePortfolioQuery, portfolioParams } from '#lib/portfolio/portfolio-query.ts';
import { weekIn } from '#lib/portfolio/expiring/weeks.ts';
import { parseTraceQuery } from '#lib/tax-account/tracing/trace-query.ts';
import { parseYearQuery, yearParams } from '#lib/tax-account/year-lists/year-query.ts';
import { hostileParams, hostileText } from './hostile-input.ts';

const TODAY = isoDate('2026-11-23');
const NAMES = [
  ...[
    'aar',
    'avsluttet',
    'belop',
    'belop-k1',
    'dato',
    'deler',
    'forfalt',
    'fra',
    'gjelder',
    'gruppe',
    'hva',
    'kid',
  ],
  ...['navn', 'retning', 'side', 'sok', 'sorter', 'status', 'til', 'utvalg', 'valg'],
];
const WORDS = [
  ...[
    'ja',
    'nei',
    'ned',
    'stigende',
    'synkende',
    'mva',
    'snart',
    'aktivt',
    'kunden',
    'belop',
    'beskrivelse',
    'k1',
  ],
  ...['forfalt', 'list', '2', '7', '2024', '2026', '2026-11-23', '1 234,56'],
];

const read = (text: string): Params => Object.fromEntries(new URLSearchParams(text));
const written = (pairs: Iterable<readonly [string, unknown]>): string =>
  new URLSearchParams([...pairs].map(([name, value]) => [name, String(value)])).toString();

/** Each reads an address, and tells what it understood, written as an address again. */
const READERS: Readonly<Record<string, (params: Params) => string>> = {
  'unpaid claims': (params) => claimsSearchParams(parseClaimsQuery(params)).toString(),
  'the lists by year': (params) => yearParams(parseYearQuery(params, TODAY)).toString(),
  'the portfolio': (params) => written(portfolioParams(parsePortfolioQuery(params))),
  looks: (params) => serializeAccessLogFilter(parseAccessLogFilter(params)).slice(1),
};

describe.each(Object.entries(READERS))('an address of %s', (_, understood) => {
  it('is understood whatever it says, and what was understood is understood again', () => {
    fc.assert(
      fc.property(hostileParams(NAMES, WORDS), (params) => {
        const once = understood(params);
        expect(once.length).toBeLessThan(2_000);
        expect(understood(read(once))).toBe(once);
      }),
    );
  });
});

it('a choice of what to pay is read whatever it says, and read back', () => {
  fc.assert(
    fc.property(hostileParams(NAMES, WORDS), (params) => {
      const selection = parsePaymentSelection(params);
      const again = parsePaymentSelection(groupFields(selectionFields(selection)));
      expect({ ...again, cut: selection.cut }).toEqual(selection);
    }),
  );
});

it('a search for a payment, a pay day and a week are read or refused, never thrown at', () => {
  fc.assert(
    fc.property(hostileParams(NAMES, WORDS), hostileText, (params, text) => {
      expect(parseTraceQuery(params)).toBeDefined();
      expect([undefined, 'wrong', text]).toContain(parsePayDay(text, TODAY));
      expect(weekIn(text)?.monday ?? text).toBe(text);
    }),
  );
});

it('what is searched for in the database holds no sign that it refuses', () => {
  fc.assert(
    fc.property(hostileParams(NAMES, WORDS), (params) => {
      const searched = `${parseAccessLogFilter(params).name ?? ''}${parsePortfolioQuery(params).search}`;
      expect(searched).not.toMatch(/\p{Cc}/u);
    }),
  );
});

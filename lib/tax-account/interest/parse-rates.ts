import { parseIsoDate } from '#lib/core/dates/iso-date.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import { halfYearStart, type InterestRate } from './rates.ts';

const ENTRY = /^(\d{4}-\d{2}-\d{2}):(\d{1,2}(?:\.\d{1,2})?):(.+)$/;

/**
 * Reads rates from configuration: `from:percent:source`, separated by commas, for instance
 * `2025-07-01:12.25:regjeringen.no/forsinkelsesrente`. `from` is 1 January or 1 July and the rate holds for that half-year.
 * Empty text is no rates. Errors name every entry at fault, ready to be put after the setting's name.
 */
export function parseInterestRates(text: string): Result<readonly InterestRate[], readonly string[]> {
  const entries = text.split(',').flatMap((entry) => entry.trim() || []);
  const faults: string[] = [];
  const rates: InterestRate[] = [];
  for (const entry of entries) {
    const rate = parseEntry(entry);
    if (typeof rate === 'string') faults.push(`"${entry}" ${rate}`);
    else if (rates.some(({ from }) => from === rate.from))
      faults.push(`"${entry}" is the second rate for that half-year`);
    else rates.push(rate);
  }
  return faults.length === 0 ? ok(rates) : err(faults);
}

function parseEntry(entry: string): InterestRate | string {
  const [, date = '', percent = '', source = ''] = ENTRY.exec(entry) ?? [];
  const from = parseIsoDate(date);
  if (from === undefined)
    return 'is not date:percent:source, such as 2025-07-01:12.25:regjeringen.no/forsinkelsesrente';
  if (from !== halfYearStart(from)) return 'must begin on 1 January or 1 July';
  const [whole = '', decimals = ''] = percent.split('.');
  return { from, hundredths: Number(whole) * 100 + Number(decimals.padEnd(2, '0')), source: source.trim() };
}

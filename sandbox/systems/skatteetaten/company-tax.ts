import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import { payTax } from './accounts.ts';
import type { Claim } from './ledger-book.ts';
import { dateOf, workday, yearOf } from './calendar.ts';
import { nb } from './series.ts';

/** A company's advance tax for the years in the history: two instalments, 15 February and 15 April the year after. */
export function companyTax(
  part: string,
  today: IsoDate,
  references: readonly [string, string, string],
  half: number,
): readonly Claim[] {
  return [0, 1, 2]
    .map((back) => yearOf(today) - back)
    .filter((year) => dateOf(year, 1, 10) <= today)
    .map((year) => ({
      system: 'tax',
      part,
      id: `25199${year}`,
      type: 'utskrevetForskuddsskatt',
      group: 'Skatt',
      text: nb(`Utskrevet forskuddsskatt - ${year - 1}`),
      period: { periodeBeskrivelse: nb('Inntektsår'), aar: String(year - 1) },
      created: dateOf(year, 1, 10),
      instalments: [2, 4].map((month, index) => ({
        id: `36599${year}${index + 1}`,
        due: workday(dateOf(year, month, 15)),
        amount: half,
        pay: payTax(references[year % 3] ?? references[0]),
      })),
    }));
}

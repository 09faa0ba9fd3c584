import { addDays, type IsoDate } from '#lib/core/dates/iso-date.ts';
import { PAY_TAX_WITHOUT_KID } from './accounts.ts';
import type { Claim, Payout } from './ledger-book.ts';
import { dateOf, yearOf } from './calendar.ts';
import { nb } from './series.ts';
import type { Betalingsinformasjon } from './wire.ts';

/** The latest years whose tax settlement, on 20 June the year after, has been paid out by `today`. */
const settledYears = (today: IsoDate): readonly number[] =>
  [1, 2, 3].map((back) => yearOf(today) - back).filter((year) => dateOf(year + 1, 6, 23) <= today);

/**
 * Tax that a person got back in each of the latest years: a credit claim from the tax settlement, and the payout that
 * used it up. `amounts` are NOK, dealt out by year.
 */
export function taxRefunds(
  person: string,
  today: IsoDate,
  amounts: readonly [number, number, number],
  to: Betalingsinformasjon,
): { readonly claims: readonly Claim[]; readonly payouts: readonly Payout[] } {
  const claims = settledYears(today).map((year): Claim => {
    const created = dateOf(year + 1, 6, 20);
    return {
      system: 'tax',
      part: person,
      id: `24881${year}`,
      type: 'RESTERENDE_SKT_TILB',
      group: 'Skatt',
      text: nb(`Tilbakebetaling av skatt - ${year}`),
      period: { periodeBeskrivelse: nb('Inntektsår'), aar: String(year) },
      created,
      instalments: [
        {
          id: `36131${year}`,
          due: created,
          amount: -(amounts[year % 3] ?? amounts[0]),
          pay: PAY_TAX_WITHOUT_KID,
        },
      ],
    };
  });
  const payouts = claims.flatMap(({ id, created, instalments }) =>
    instalments.map(({ id: instalment, amount }): Payout => ({
      part: person,
      id: `744${id.slice(-4)}`,
      date: addDays(created, 3),
      to,
      status: 'bekreftet',
      shares: [{ instalment, amount: -amount }],
    })),
  );
  return { claims, payouts };
}

import { addDays, type IsoDate } from '#lib/core/dates/iso-date.ts';
import { payTax, TAX_ACCOUNT } from './accounts.ts';
import { sum, type Allocation, type Claim, type Payment } from './ledger-book.ts';
import { dateOf, workday, yearOf } from './calendar.ts';
import { literalFor, nb, type Literals } from './series.ts';
import type { Betalingsinformasjon } from './wire.ts';

/** Advance tax of a year, in four instalments from 15 March, decided on 1 December the year before. */
function yearClaim(part: string, year: number, thisYear: number, literals: Literals): Claim {
  const [kid, quarter] = literalFor(literals, year);
  return {
    system: 'tax',
    part,
    id: `25088${year}`,
    type: year < thisYear ? 'UTSKR_FORSKSKATT' : 'utskrevetForskuddsskattPerson',
    group: 'Skatt',
    text: nb(`Utskrevet forskuddsskatt, person - ${year}`),
    period: { periodeBeskrivelse: nb('Inntektsår'), aar: String(year) },
    created: dateOf(year - 1, 12, 1),
    instalments: [3, 6, 9, 12].map((month, index) => ({
      id: `364${year}${index + 1}`,
      due: workday(dateOf(year, month, 15)),
      amount: quarter,
      pay: payTax(kid),
      suspended: false,
    })),
  };
}

/** A part of an instalment, in whole hundreds, near two fifths. */
const part = (amount: number): number => Math.floor((amount * 0.4) / 100) * 100;

/**
 * What has been paid of this year's four, and when: at least one in full and one in part whatever the day. Early in the
 * year they are paid ahead; later the latest one due lacks its rest, which is overdue.
 */
function paidThisYear(
  claim: Claim,
  today: IsoDate,
): readonly { readonly share: Allocation; readonly date: IsoDate }[] {
  const overdue = claim.instalments.filter(({ due }) => due !== undefined && due < today).length;
  const partPaid = overdue < 2 ? 1 : overdue - 1;
  return claim.instalments.slice(0, partPaid + 1).map(({ id, amount, due }, index) => ({
    share: { instalment: id, amount: index === partPaid ? part(amount) : amount },
    date: due !== undefined && due < today ? addDays(due, -1) : addDays(claim.created, 20 + index),
  }));
}

/**
 * A person's advance tax for the years in the history, with its payments: earlier years paid in full, this year in
 * part, and from December on the next year's, unpaid.
 */
export function advanceTax(
  person: string,
  today: IsoDate,
  literals: Literals,
  from: Betalingsinformasjon,
): { readonly claims: readonly Claim[]; readonly payments: readonly Payment[] } {
  const thisYear = yearOf(today);
  const claims = [thisYear + 1, thisYear, thisYear - 1, thisYear - 2]
    .map((year) => yearClaim(person, year, thisYear, literals))
    .filter(({ created }) => created <= today);
  const payments = claims.flatMap((claim) => {
    const year = Number(claim.id.slice(-4));
    if (year > thisYear) return [];
    const inFull = claim.instalments.map(({ id, amount, due }) => ({
      share: { instalment: id, amount },
      date: addDays(due ?? claim.created, -1),
    }));
    const paid = year < thisYear ? inFull : paidThisYear(claim, today);
    return paid.map(({ share, date }): Payment => ({
      system: 'tax',
      part: person,
      id: `85${share.instalment.slice(3)}`,
      date,
      placedOn: date,
      amount: sum([share.amount]),
      shares: [share],
      payer: from,
      to: TAX_ACCOUNT,
      type: `Innbetaling ${date}`,
    }));
  });
  return { claims, payments };
}

import { addDays, type IsoDate } from '#lib/core/dates/iso-date.ts';
import { DUTY_ACCOUNT, payDuty, payee, payer } from '../accounts.ts';
import type { Ledger, Claim } from '../ledger-book.ts';
import { yearOf } from '../calendar.ts';

const ORGNR = '217405939';
/** A payer's account that comes unmasked. */
const FROM = payer('Sjokoladekokeriet AS', '97108223344');

interface Duty {
  readonly id: string;
  readonly group: string;
  readonly amount: number;
  readonly due?: IsoDate;
  readonly kid?: string;
  readonly suspended?: boolean;
  readonly interest?: number;
}

/** Chocolate duty by its old code, its period as plain text. */
const duty = (today: IsoDate, { id, group, amount, due, kid, suspended, interest }: Duty): Claim => ({
  system: 'tax',
  part: ORGNR,
  id,
  type: 'SJOK40',
  group,
  text: 'Sjokoladeavgift',
  period: `${yearOf(today) - 1}/8`,
  created: addDays(today, -200),
  instalments: [
    {
      id: `${id}-1`,
      amount,
      ...(due === undefined ? {} : { due }),
      ...(kid === undefined ? {} : { pay: payDuty(kid) }),
      ...(suspended === undefined ? {} : { suspended }),
    },
  ],
  ...(interest === undefined ? {} : { interest }),
});

/** One type of claim in four groups, an old payment that is not placed, a set-off and a payout; see `beta-form.ts`. */
export function kakao(today: IsoDate, situation: string): Ledger {
  const on = (days: number) => addDays(today, days);
  const payment = { system: 'tax', part: ORGNR, payer: FROM, to: DUTY_ACCOUNT, type: 'Innbetaling' } as const;
  return {
    orgnr: ORGNR,
    situation,
    today,
    claims: [
      duty(today, {
        id: 'sjok-1',
        group: 'Særavgift',
        amount: 571_848.66,
        due: on(-40),
        kid: '4029313758584715',
        interest: 1930.2,
      }),
      duty(today, {
        id: 'sjok-2',
        group: 'Særavgifter',
        amount: 45_094.09,
        due: on(20),
        kid: '4860395476200757',
      }),
      duty(today, { id: 'sjok-3', group: 'Andre krav', amount: 88_505.22, suspended: true }),
      duty(today, { id: 'sjok-4', group: 'Øvrige offentlige krav', amount: -4764.62, due: on(-60) }),
      duty(today, { id: 'sjok-5', group: 'Særavgift', amount: 1000, due: on(-55) }),
    ],
    payments: [
      {
        ...payment,
        id: 'bet-1',
        date: on(-42),
        placedOn: on(-41),
        amount: 500_000,
        shares: [{ instalment: 'sjok-1-1', amount: 500_000 }],
      },
      { ...payment, id: 'bet-2', date: on(-33), placedOn: on(-33), amount: 292_495.82, shares: [] },
    ],
    offsets: [{ credit: 'sjok-4-1', debit: 'sjok-5-1', amount: 1000, date: on(-50) }],
    payouts: [
      {
        part: ORGNR,
        id: 'utb-1',
        date: on(-45),
        to: payee('Sjokoladekokeriet AS', '97108223344', 'Tilgode avgift'),
        status: 'bekreftet',
        shares: [{ instalment: 'sjok-4-1', amount: 3000 }],
      },
    ],
  };
}

import { addDays, type IsoDate } from '#lib/core/dates/iso-date.ts';
import { payer, payTax, TAX_ACCOUNT } from '../accounts.ts';
import type { Ledger, Claim } from '../ledger-book.ts';
import { workday } from '../calendar.ts';
import { nb, payInFull } from '../series.ts';

const ORGNR = '310308242';
const COUNT = 2000;
/** Every sixth claim is still open. */
const OPEN_EVERY = 6;

const GROUPS = [
  { type: 'arbeidsgiveravgift', group: 'Arbeidsgiveravgift', text: 'Arbeidsgiveravgift' },
  { type: 'forskuddstrekk', group: 'Forskuddstrekk', text: 'Forskuddstrekk' },
  { type: 'Mva-melding', group: 'Merverdiavgift', text: 'Mva-melding' },
  { type: 'særavgift', group: 'Særavgift', text: 'Særavgifter' },
  { type: 'tvangsmulktAopplysningsloven', group: 'Andre krav', text: 'Tvangsmulkt' },
] as const;

/** A reference of 15 digits with its MOD10 check digit. Too many to write out; the only ones made by formula. */
function reference(number: number): string {
  const payload = `7310308242${String(number).padStart(4, '0')}`;
  const digits = Array.from(payload, Number).reverse();
  const total = digits.reduce((sum, digit, place) => {
    const product = digit * (place % 2 === 0 ? 2 : 1);
    return sum + (product > 9 ? product - 9 : product);
  }, 0);
  return `${payload}${(10 - (total % 10)) % 10}`;
}

/** Claim number `index`, made `index / 2` days ago and due five weeks later. */
function claim(index: number, today: IsoDate): Claim {
  const kind = GROUPS[index % GROUPS.length] ?? GROUPS[0];
  const created = addDays(today, -Math.floor(index / 2));
  return {
    system: 'tax',
    part: ORGNR,
    id: `77${String(index).padStart(7, '0')}`,
    type: kind.type,
    group: kind.group,
    text: nb(`${kind.text} ${index + 1}`),
    period: { aar: created.slice(0, 4) },
    created,
    instalments: [
      {
        id: `87${String(index).padStart(7, '0')}`,
        due: workday(addDays(created, 35)),
        amount: 100 + ((index * 37) % 900) + (index % 4) * 0.25,
        pay: payTax(reference(index)),
      },
    ],
  };
}

/** Two thousand claims over some three years, every sixth of them open. */
export function tusen(today: IsoDate, situation: string): Ledger {
  const claims = Array.from({ length: COUNT }, (_, index) => claim(index, today));
  const by = {
    system: 'tax',
    part: ORGNR,
    from: payer('Tusen Termin AS', '******81546'),
    to: TAX_ACCOUNT,
  } as const;
  return {
    orgnr: ORGNR,
    situation,
    today,
    claims,
    payments: claims
      .filter((_, index) => index % OPEN_EVERY !== 0)
      .map((one) => {
        const planned = addDays(one.created, 30);
        return payInFull([one], planned > today ? today : planned, today, by);
      }),
  };
}

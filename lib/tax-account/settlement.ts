import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import type { Instalment } from './domain.ts';

/** How an instalment with nothing left was settled, and the day of the last thing that settled it when that is known. */
export interface Settlement {
  readonly by: 'payment' | 'set-off' | 'unknown';
  readonly on?: IsoDate;
}

/** A payment counts by the day it was paid; the day it was used on the claim comes later and says nothing about being in time. */
export function settlementOf({ placements }: Pick<Instalment, 'placements'>): Settlement {
  const payments = placements.filter(({ kind }) => kind === 'payment');
  if (payments.length > 0)
    return settled(
      'payment',
      payments.map((payment) => (payment.kind === 'payment' ? payment.paidOn : undefined)),
    );
  const setOff = placements.filter(({ kind }) => kind === 'counterclaim');
  return setOff.length > 0
    ? settled(
        'set-off',
        setOff.map(({ placedOn }) => placedOn),
      )
    : { by: 'unknown' };
}

function settled(by: Settlement['by'], days: readonly (IsoDate | undefined)[]): Settlement {
  const on = days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  return { by, ...(on === undefined ? {} : { on }) };
}

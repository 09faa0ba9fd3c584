import { addDays, osloDate } from '#lib/core/dates/iso-date.ts';
import { osloMidnight } from '#lib/core/dates/oslo-midnight.ts';

/**
 * Where a client stands with the consent, as it is stored; one for every client. `withdrawn` is also a consent whose use
 * the customer has stopped here; `lost` one that Altinn does not have any longer; `unanswered` a request that ended without
 * an answer.
 */
export const CLIENT_STATES = [
  'never-asked',
  'asked',
  'active',
  'expired',
  'withdrawn',
  'lost',
  'rejected',
  'unanswered',
] as const;
export type ClientState = (typeof CLIENT_STATES)[number];

/** The same as people see it at a moment: `expiring` is in force and ends within 14 days. In the order of lists. */
export const CLIENT_STATUSES = [
  'expiring',
  'active',
  'asked',
  'unanswered',
  'rejected',
  'withdrawn',
  'lost',
  'expired',
  'never-asked',
] as const;
export type ClientStatus = (typeof CLIENT_STATUSES)[number];

/** Who ended a consent or a request: the customer, the bank (its request did not come through), or time. */
export const ENDED_BY = ['customer', 'bank', 'expiry'] as const;
export type EndedBy = (typeof ENDED_BY)[number];

const EXPIRING_DAYS = 14;

/** A consent that ends before this instant, and still holds, is expiring: the fourteenth day from today is included. */
export const expiringBefore = (now: Date): Date => osloMidnight(addDays(osloDate(now), EXPIRING_DAYS + 1));

/** A moment, and which ends are soon at it: reckoned once for all the clients of a list. */
export interface StatusMoment {
  readonly now: Date;
  readonly expiringBefore: Date;
}

export const statusMoment = (now: Date): StatusMoment => ({ now, expiringBefore: expiringBefore(now) });

/** The status at a moment: what has passed its end is over, also before a job has recorded it. */
export function clientStatus(
  state: ClientState,
  endsAt: Date | undefined,
  moment: StatusMoment,
): ClientStatus {
  if (state !== 'active' && state !== 'asked') return state;
  if (endsAt === undefined) return state;
  if (endsAt <= moment.now) return state === 'active' ? 'expired' : 'unanswered';
  return state === 'active' && endsAt < moment.expiringBefore ? 'expiring' : state;
}

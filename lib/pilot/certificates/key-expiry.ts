import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import { osloMidnight } from '#lib/core/dates/oslo-midnight.ts';
import { daysLeft, WARN_DAYS } from './days-left.ts';

/** The key that signs towards Maskinporten. */
export type SigningKey =
  | { readonly kind: 'certificate'; readonly orgnr: string; readonly issuer: string; readonly validTo: Date }
  /**
   * Registered at Maskinporten by hand. `usedSince`: when the portal first started with it. `expires`: the day on which it
   * stops working, where the operators have said so.
   */
  | {
      readonly kind: 'registered';
      readonly kid: string;
      readonly usedSince: Date | undefined;
      readonly expires?: IsoDate;
    };

/** When a key ends; `atTheLatest`: it may be sooner, since only Maskinporten knows the day of the upload. */
export interface KeyExpiry {
  readonly ends: Date;
  readonly atTheLatest: boolean;
  /** Whole days, negative when it has ended. */
  readonly days: number;
  readonly state: 'fine' | 'ending' | 'ended';
}

/**
 * When the key ends. Maskinporten keeps a registered key for a year from its upload (docs/upstream/maskinporten.md#keys), which came
 * before the portal used it, unless the operators know the day. Undefined when nothing is known of it.
 */
export function keyExpiry(key: SigningKey, now: Date): KeyExpiry | undefined {
  const ends = endOf(key);
  if (ends === undefined) return undefined;
  const days = daysLeft(ends, now);
  const state = ends <= now ? 'ended' : days < WARN_DAYS ? 'ending' : 'fine';
  return { ends, atTheLatest: key.kind === 'registered' && key.expires === undefined, days, state };
}

function endOf(key: SigningKey): Date | undefined {
  if (key.kind === 'certificate') return key.validTo;
  return key.expires === undefined ? aYearAfter(key.usedSince) : osloMidnight(key.expires);
}

function aYearAfter(day: Date | undefined): Date | undefined {
  if (day === undefined) return undefined;
  const end = new Date(day);
  end.setUTCFullYear(end.getUTCFullYear() + 1);
  return end;
}

import { daysLeft, WARN_DAYS } from './days-left.ts';

/** The key that signs towards Maskinporten. */
export type SigningKey =
  | { readonly kind: 'certificate'; readonly orgnr: string; readonly issuer: string; readonly validTo: Date }
  /** Registered at Maskinporten by hand; `usedSince`: when the portal first started with it. */
  | { readonly kind: 'registered'; readonly kid: string; readonly usedSince: Date | undefined };

/** When a key ends; `atTheLatest`: it may be sooner, since nobody but Maskinporten knows the day it was uploaded. */
export interface KeyExpiry {
  readonly ends: Date;
  readonly atTheLatest: boolean;
  /** Whole days, negative when it has ended. */
  readonly days: number;
  readonly state: 'fine' | 'ending' | 'ended';
}

/**
 * When the key ends. Maskinporten keeps a registered key for a year from its upload (protocols.md 3.3, MP-121), which came
 * before the portal used it. Undefined when nothing is known of it.
 */
export function keyExpiry(key: SigningKey, now: Date): KeyExpiry | undefined {
  const ends = key.kind === 'certificate' ? key.validTo : aYearAfter(key.usedSince);
  if (ends === undefined) return undefined;
  const days = daysLeft(ends, now);
  const state = ends <= now ? 'ended' : days < WARN_DAYS ? 'ending' : 'fine';
  return { ends, atTheLatest: key.kind === 'registered', days, state };
}

function aYearAfter(day: Date | undefined): Date | undefined {
  if (day === undefined) return undefined;
  const end = new Date(day);
  end.setUTCFullYear(end.getUTCFullYear() + 1);
  return end;
}

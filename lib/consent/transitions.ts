import type { ConsentStatus } from './consent.ts';

/**
 * What Altinn may say of a request; only the first four occur in practice (docs/upstream/altinn.md#read-a-request).
 * `unknown`: something else.
 */
export const ALTINN_STATUSES = [
  'created',
  'accepted',
  'rejected',
  'revoked',
  'deleted',
  'expired',
  'unknown',
] as const;
export type AltinnStatus = (typeof ALTINN_STATUSES)[number];

const NEXT: Readonly<Record<ConsentStatus, readonly ConsentStatus[]>> = {
  requested: ['granted', 'rejected', 'abandoned', 'failed', 'lost'],
  granted: ['expired', 'revoked', 'stopped', 'replaced', 'lost'],
  rejected: [],
  abandoned: [],
  failed: [],
  expired: [],
  revoked: [],
  stopped: ['granted', 'expired', 'revoked', 'replaced', 'lost'],
  replaced: [],
  lost: [],
};

/** Whether a consent may go from one status to another; null is a consent that does not exist yet. */
export const mayBecome = (from: ConsentStatus | null, to: ConsentStatus): boolean =>
  from === null ? to === 'requested' : NEXT[from].includes(to);

/** Whether nothing more can happen to a consent. */
export const hasEnded = (status: ConsentStatus): boolean => NEXT[status].length === 0;

/** Whether anything may be fetched under a consent, held or shown. */
export const isInForce = (status: ConsentStatus): boolean => status === 'granted';

/**
 * The transitions, in order, that bring a consent to what Altinn says of it at an instant. A consent that was both given
 * and withdrawn before the portal looked goes through `granted`, so that the history is whole. Altinn's status does not
 * follow the clock, so `validTo` decides with it. An ended consent stays ended whatever Altinn says.
 */
export function stepsAfterReading(
  current: ConsentStatus,
  seen: { readonly status: AltinnStatus; readonly validTo: Date },
  now: Date,
): readonly ConsentStatus[] {
  if (current === 'requested') return stepsFromRequested(seen.status, isPast(seen.validTo, now));
  // A stopped consent lives on in Altinn: it ends there as any other, and never comes back by itself.
  if (current === 'granted' || current === 'stopped') {
    return stepsFromGranted(seen.status, isPast(seen.validTo, now));
  }
  return [];
}

/**
 * The transition when Altinn does not know the request. One that Altinn never confirmed did not come through; one that it
 * did is lost. `confirmed`: Altinn has answered about it before.
 */
export function stepWhenUnknown(current: ConsentStatus, confirmed: boolean): ConsentStatus | undefined {
  if (current === 'requested') return confirmed ? 'lost' : 'failed';
  return current === 'granted' || current === 'stopped' ? 'lost' : undefined;
}

/** The transition at `validTo`: a request can no longer be approved, and nothing may be fetched. */
export function stepByClock(current: ConsentStatus, validTo: Date, now: Date): ConsentStatus | undefined {
  if (!isPast(validTo, now)) return undefined;
  if (current === 'requested') return 'abandoned';
  return current === 'granted' || current === 'stopped' ? 'expired' : undefined;
}

function stepsFromRequested(status: AltinnStatus, past: boolean): readonly ConsentStatus[] {
  switch (status) {
    case 'created':
    // What cannot be understood changes nothing; only the clock does.
    case 'unknown':
      return past ? ['abandoned'] : [];
    case 'accepted':
      return past ? ['granted', 'expired'] : ['granted'];
    case 'revoked':
      return ['granted', 'revoked'];
    case 'rejected':
      return ['rejected'];
    case 'expired':
      return ['abandoned'];
    case 'deleted':
      return ['lost'];
  }
}

function stepsFromGranted(status: AltinnStatus, past: boolean): readonly ConsentStatus[] {
  switch (status) {
    case 'accepted':
    // Maskinporten asks Altinn at every grant, so a consent that cannot be used is not used meanwhile.
    case 'unknown':
      return past ? ['expired'] : [];
    case 'expired':
      return ['expired'];
    case 'revoked':
      return ['revoked'];
    // Altinn never goes back to these. If it does, the bank holds no consent and must act so, but it was not withdrawn.
    case 'created':
    case 'rejected':
    case 'deleted':
      return ['lost'];
  }
}

/** From so long before its end a consent may be renewed. */
const RENEWAL_MS = 14 * 24 * 60 * 60 * 1000;

/** Whether a consent in force ends so soon that a new one may be asked for beside it. */
export const isRenewable = (validTo: Date, now: Date): boolean =>
  validTo.getTime() - now.getTime() <= RENEWAL_MS;

const isPast = (validTo: Date, now: Date): boolean => validTo.getTime() <= now.getTime();

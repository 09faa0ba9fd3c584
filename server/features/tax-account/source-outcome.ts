import 'server-only';
import type { Consent, ConsentStatus } from '#lib/consent/consent.ts';
import type { PortalError } from '#lib/core/portal-error.ts';
import type { Claim, OpenAccount, Payment, Payout, Records, Source } from '#lib/tax-account/domain.ts';

/** What each of the four calls gives. */
export interface SourceValues {
  readonly 'open-claims': OpenAccount;
  readonly claims: Records<Claim>;
  readonly payments: Records<Payment>;
  readonly payouts: Records<Payout>;
}

/** A value and when it was fetched from Skatteetaten. */
export interface Fetched<T> {
  readonly value: T;
  readonly fetchedAt: Date;
}

/**
 * What a page gets of one call. `stored`: the call failed for now and this is the last good answer, with the error.
 * `consent-ended`: nothing may be shown, and nothing is kept.
 */
export type SourceOutcome<T> =
  | ({ readonly kind: 'fresh' } & Fetched<T>)
  | ({ readonly kind: 'stored'; readonly error: PortalError } & Fetched<T>)
  | { readonly kind: 'failed'; readonly error: PortalError }
  | { readonly kind: 'consent-ended'; readonly status: ConsentStatus };

/** The four calls of a page, on their way side by side. None of the promises rejects. */
export interface TaxAccountLoad {
  readonly openAccount: Promise<SourceOutcome<SourceValues['open-claims']>>;
  readonly claims: Promise<SourceOutcome<SourceValues['claims']>>;
  readonly payments: Promise<SourceOutcome<SourceValues['payments']>>;
  readonly payouts: Promise<SourceOutcome<SourceValues['payouts']>>;
}

export interface LoadOptions {
  /** `refresh`: the person asks for newer answers. `no-cache`: only answers that arrive after `now`. */
  readonly cache?: 'default' | 'refresh' | 'no-cache';
  /** No person waits: calls of people go first. */
  readonly inBackground?: boolean;
  /** The consent in force, from a caller that has just read it. */
  readonly consent?: Pick<Consent, 'id'>;
}

/** The lists that come by period. */
export type RecordSource = Exclude<Source, 'open-claims'>;

/** Which answer, for whom, under which consent. */
export interface SourceKey<S extends Source> {
  readonly orgnr: string;
  readonly source: S;
  readonly consentId: string;
  /** The calendar year asked for. Absent: everything open, or the last twelve months. */
  readonly year?: number | undefined;
}

import 'server-only';
import type { OrganisationUrn } from '#lib/consent/organisation-urn.ts';
import type { PortalError } from '#lib/core/portal-error.ts';
import type { Result } from '#lib/core/result.ts';
import type { Secret } from '#lib/core/secret.ts';

/** What a token is to be good for: one scope, and one consent where the API asks for it. */
export interface TokenRequest {
  readonly scope: string;
  /** The consent's id, and who gave it, written exactly as in the consent request. */
  readonly consent?: { readonly id: string; readonly from: OrganisationUrn };
}

/** An access token. It lives in memory only, and goes into an Authorization header and nowhere else. */
export interface AccessToken {
  readonly value: Secret;
  readonly expiresAt: Date;
}

/** Tokens from Maskinporten, reused while they live (docs/upstream/maskinporten.md#token). */
export interface TokenSource {
  /**
   * A token that lives at least some seconds more. One fetch at a time per request; any refusal of a consent is
   * `consent-missing`, which says no more than that the consent must be read in Altinn
   * (docs/upstream/maskinporten.md#refusal-of-a-consent).
   */
  token(request: TokenRequest): Promise<Result<AccessToken, PortalError>>;
  /**
   * Forgets the token for a request after an API refused it. With `refused`, only when it is still that one: of several
   * calls that were refused together, the first drops the token and the others get its successor.
   */
  drop(request: TokenRequest, refused?: AccessToken): void;
  /** Forgets every token for a consent that has ended, those being fetched included. */
  dropConsent(consentId: string): void;
}

import type { ClientMetadata } from 'oidc-provider';
import type { LoginKind } from './kinds.ts';
import type { SandboxCore } from '../../create-sandbox.ts';

/** A client as registered with the provider, with what oidc-provider itself does not know of. */
export interface RegisteredClient {
  readonly metadata: ClientMetadata;
  /** Address that is told with `iss` and `sid` when the session ends; such clients get `sid` in the ID token. */
  readonly frontchannelLogoutUri?: string;
}

/** The portal, which signs its requests, and at the customer login Altinn, which has a secret. */
export function registeredClients(sandbox: SandboxCore, kind: LoginKind): readonly RegisteredClient[] {
  const { portalUrl, urls } = sandbox.config;
  const portal: RegisteredClient = {
    frontchannelLogoutUri: `${portalUrl}/api/auth/frontchannel-logout`,
    metadata: {
      client_id: kind.clientId,
      redirect_uris: [`${portalUrl}/api/auth/callback/${kind.callback}`],
      post_logout_redirect_uris: [`${portalUrl}/utlogget`],
      response_types: ['code'],
      grant_types: ['authorization_code'],
      subject_type: 'pairwise',
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: 'RS256',
      jwks: { keys: [{ ...sandbox.clientKeys[kind.clientKey].publicJwk, kty: 'RSA' }] },
    },
  };
  if (kind.system !== 'customer-login') return [portal];
  const altinn: RegisteredClient = {
    // Without it a log-out from the portal would leave Altinn's session to the next person in the same browser.
    frontchannelLogoutUri: `${urls.altinn}/authentication/frontchannel-logout`,
    metadata: {
      client_id: sandbox.altinnLogin.clientId,
      client_secret: sandbox.altinnLogin.clientSecret,
      redirect_uris: [`${urls.altinn}/authentication/callback`],
      post_logout_redirect_uris: [`${urls.altinn}/authentication/signed-out`],
      response_types: ['code'],
      grant_types: ['authorization_code'],
      subject_type: 'pairwise',
      token_endpoint_auth_method: 'client_secret_basic',
    },
  };
  return [portal, altinn];
}

import { randomUUID, type KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';
import type { SandboxCore } from '../../../create-sandbox.ts';

const CONSENT_SCOPE = 'skatteetaten:kravogbetalinger';

/** What a test changes in an otherwise right grant of the bank's; a claim set to undefined is left out. */
export interface GrantChanges {
  readonly claims?: Record<string, unknown>;
  /** `kid: null` leaves the key's name out. */
  readonly header?: { readonly alg?: string; readonly kid?: string | null; readonly x5c?: unknown };
  readonly key?: KeyObject;
  readonly clientId?: string;
}

/** A signed grant that Maskinporten accepts, but for `changes`. */
export async function makeGrant(sandbox: SandboxCore, changes: GrantChanges = {}): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const key = sandbox.clientKeys.maskinporten;
  const claims = {
    aud: sandbox.config.urls.maskinporten,
    iss: changes.clientId ?? 'bank-portal',
    scope: CONSENT_SCOPE,
    iat: now,
    exp: now + 120,
    jti: randomUUID(),
    ...changes.claims,
  };
  const { alg = 'RS256', kid = key.kid, x5c } = changes.header ?? {};
  const header: { alg: string } = {
    alg,
    ...(kid === null ? {} : { kid }),
    ...(x5c === undefined ? {} : { x5c }),
  };
  return new SignJWT(claims).setProtectedHeader(header).sign(changes.key ?? key.privateKey);
}

/** Presents a grant at the token endpoint. */
export function present(sandbox: SandboxCore, assertion: string): Promise<Response> {
  return fetch(`${sandbox.config.urls.maskinporten}token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion }),
  });
}

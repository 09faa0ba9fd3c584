import { randomUUID } from 'node:crypto';
import type Koa from 'koa';
import { err, ok, type Result } from '#lib/core/result.ts';
import { readAssertion } from './assertion.ts';
import { checkConsent, organisation } from './consent.ts';
import { checkAudienceAndTime, type UsedGrants } from './lifetime.ts';
import { refuse, type Refusal } from './refusal.ts';
import { checkRights } from './rights.ts';
import type { JWTPayload } from 'jose';
import type { SandboxCore } from '../../create-sandbox.ts';
import type { ClientRegister } from './clients.ts';

/** Short, so that clients get to renew (docs/upstream/maskinporten.md#token). */
const TOKEN_SECONDS = 120;

export interface TokenAnswer {
  readonly access_token: string;
  readonly token_type: 'Bearer';
  readonly expires_in: number;
  readonly scope: string;
}

/** Every check of docs/upstream/maskinporten.md#grant in turn, each noted in the exchange log, and then the token. */
export async function grantToken(
  ctx: Koa.Context,
  jws: string,
  sandbox: SandboxCore,
  clients: ClientRegister,
  used: UsedGrants,
): Promise<Result<TokenAnswer, Refusal>> {
  const noted = <T>(
    check: string,
    result: Result<T, Refusal>,
    seen: (value: T) => string,
  ): Result<T, Refusal> => {
    const detail = result.ok ? seen(result.value) : result.error.description;
    sandbox.note(ctx, { check, passed: result.ok, detail });
    return result;
  };
  const milliseconds = sandbox.clock.now('maskinporten');
  const now = Math.floor(milliseconds / 1000);
  const issuer = sandbox.config.urls.maskinporten;

  const assertion = noted(
    'client and signature',
    await readAssertion(jws, clients, milliseconds, sandbox.testAuthority),
    ({ client, amr }) => `${client.clientId}, ${amr}`,
  );
  if (!assertion.ok) return err(assertion.error);
  const { client, claims, amr } = assertion.value;
  const time = noted('audience and lifetime', checkAudienceAndTime(claims, issuer, now), () =>
    lifetimeSeen(claims, now),
  );
  if (!time.ok) return err(time.error);
  const fresh = used.use(client.clientId, claims.jti, jws, now)
    ? ok(undefined)
    : refuse('invalid_grant', 'Grant is used before', 'MP-012');
  const single = noted('used once', fresh, () => `jti ${claims.jti ?? '-'}`);
  if (!single.ok) return err(single.error);
  const rights = noted(
    'scope and delegation',
    checkRights(claims, client, clients),
    ({ consumer, supplier, scope }) =>
      `${scope}, consumer ${consumer}${supplier === undefined ? '' : `, supplier ${supplier}`}`,
  );
  if (!rights.ok) return err(rights.error);
  const consent = noted(
    'consent',
    checkConsent(
      claims['authorization_details'],
      rights.value,
      sandbox.consents,
      sandbox.clock.now('altinn'),
    ),
    () => JSON.stringify(claims['authorization_details'] ?? '-'),
  );
  if (!consent.ok) return err(consent.error);

  const { consumer, supplier, scope } = rights.value;
  const jti = randomUUID();
  const accessToken = await sandbox.maskinportenKeys.sign({
    iss: issuer,
    client_id: client.clientId,
    client_amr: amr,
    consumer: organisation(consumer),
    ...(supplier === undefined
      ? {}
      : { supplier: organisation(supplier), delegation_source: 'https://tt02.altinn.no/' }),
    ...(claims['resource'] === undefined ? {} : { aud: claims['resource'] }),
    scope,
    token_type: 'Bearer',
    iat: now,
    exp: now + TOKEN_SECONDS,
    jti,
    ...(consent.value === undefined ? {} : { authorization_details: consent.value }),
  });
  sandbox.tokens.add(jti);
  return ok({ access_token: accessToken, token_type: 'Bearer', expires_in: TOKEN_SECONDS, scope });
}

function lifetimeSeen({ aud, iat = 0, exp = 0 }: JWTPayload, now: number): string {
  return `aud ${String(aud)}; iat ${now - iat} s ago; exp - iat ${exp - iat} s`;
}

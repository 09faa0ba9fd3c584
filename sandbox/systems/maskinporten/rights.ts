import { ok, type Result } from '#lib/core/result.ts';
import { refuse, type Refusal } from './refusal.ts';
import type { JWTPayload } from 'jose';
import type { ClientRegister, MaskinportenClient } from './clients.ts';

/** For whom a token is, by organisation number, and with which scopes. */
export interface Rights {
  readonly consumer: string;
  /** Set when the client acts for another organisation. */
  readonly supplier: string | undefined;
  readonly scope: string;
}

const OWN_CONSUMER_ORG =
  'Validation of JWT claim failed: The combination consumer_org in claim and delegation scope on client is invalid';

/** Checks `scope` and `consumer_org` against what the client, its organisation and the consumer have been given. */
export function checkRights(
  claims: JWTPayload,
  client: MaskinportenClient,
  clients: ClientRegister,
): Result<Rights, Refusal> {
  const scopes = typeof claims['scope'] === 'string' ? claims['scope'].split(' ').filter(Boolean) : [];
  const [firstScope] = scopes;
  if (firstScope === undefined) return refuse('invalid_scope', 'The grant must have a scope');
  for (const scope of scopes) {
    if (!scope.includes(':')) {
      return refuse('invalid_scope', 'Token request contains scopes not allowed for maskinporten', 'MP-201');
    }
    if (!client.scopes.includes(scope)) {
      return refuse('invalid_scope', `Token request contains invalid scopes for client, ${scope}`, 'MP-200');
    }
  }
  const consumerOrg = claims['consumer_org'];
  if (consumerOrg !== undefined && (typeof consumerOrg !== 'string' || !/^\d{9}$/.test(consumerOrg))) {
    return refuse('invalid_request', 'consumer_org must be an organisation number of nine digits');
  }
  if (consumerOrg === client.orgnr) return refuse('invalid_request', OWN_CONSUMER_ORG);
  if (consumerOrg !== undefined && !clients.isDelegated(consumerOrg, client.orgnr)) {
    return refuse(
      'forbidden',
      `Consumer ${consumerOrg} has not delegated access to the scope ${firstScope} to supplier ${client.orgnr}.`,
      'MP-251',
    );
  }
  const consumer = consumerOrg ?? client.orgnr;
  const refused = scopes.find((scope) => !clients.isGranted(scope, consumer));
  if (refused !== undefined) {
    return refuse('forbidden', `Consumer has not been granted access to the scope ${refused}.`, 'MP-250');
  }
  const supplier = consumerOrg === undefined ? undefined : client.orgnr;
  return ok({ consumer, supplier, scope: scopes.join(' ') });
}

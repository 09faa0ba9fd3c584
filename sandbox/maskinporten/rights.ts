import { ok } from '#lib/result.ts';
import { refuse } from './refusal.ts';
import type { JWTPayload } from 'jose';
import type { Result } from '#lib/result.ts';
import type { ClientRegister, MaskinportenClient } from './clients.ts';
import type { Refusal } from './refusal.ts';

/** For whom a token is, by organisation number, and with which scopes. */
export interface Rights {
  readonly consumer: string;
  /** Set when the client acts for another organisation. */
  readonly supplier: string | undefined;
  readonly scope: string;
}

/** Checks `scope` and `consumer_org` against what the client, its organisation and the consumer have been given. */
export function checkRights(
  claims: JWTPayload,
  client: MaskinportenClient,
  clients: ClientRegister,
): Result<Rights, Refusal> {
  const scopes = typeof claims['scope'] === 'string' ? claims['scope'].split(' ').filter(Boolean) : [];
  if (scopes.length === 0) return refuse('invalid_scope', 'The grant must have a scope');
  for (const scope of scopes) {
    if (!scope.includes(':'))
      return refuse('invalid_scope', `Not a scope for Maskinporten: ${scope}`, 'MP-201');
    if (!client.scopes.includes(scope)) {
      return refuse('invalid_scope', `The scope is not registered on the client: ${scope}`, 'MP-200');
    }
  }
  const consumerOrg = claims['consumer_org'];
  if (consumerOrg !== undefined && (typeof consumerOrg !== 'string' || !/^\d{9}$/.test(consumerOrg))) {
    return refuse('invalid_request', 'consumer_org must be an organisation number of nine digits');
  }
  if (consumerOrg === client.orgnr) {
    return refuse('invalid_request', "consumer_org must not be the client's own organisation");
  }
  if (consumerOrg !== undefined && !clients.isDelegated(consumerOrg, client.orgnr)) {
    return refuse(
      'invalid_altinn_customer_configuration',
      'The consumer has not delegated the scope',
      'MP-251',
    );
  }
  const consumer = consumerOrg ?? client.orgnr;
  if (!scopes.every((scope) => clients.isGranted(scope, consumer))) {
    return refuse('invalid_scope', 'The consumer has not been given the scope by its owner', 'MP-250');
  }
  const supplier = consumerOrg === undefined ? undefined : client.orgnr;
  return ok({ consumer, supplier, scope: scopes.join(' ') });
}

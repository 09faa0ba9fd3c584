import 'server-only';
import { randomUUID } from 'node:crypto';
import { organisationUrn } from '#lib/consent/organisation-urn.ts';
import type { PortalError } from '#lib/core/portal-error.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { Secret } from '#lib/core/secret.ts';
import { getConsentSummary } from '#server/features/consent/queries.ts';
import { httpRequestWithoutBreaker } from '#server/platform/http/http-request.ts';
import type { UpstreamAnswer } from '#server/platform/http/upstream.ts';
import { toPortalError } from '#server/integrations/skatteetaten/errors.ts';
import type { TestContext } from './test-context.ts';

/** A call that the portal's client would never make as it is. */
interface PlainCall {
  readonly orgnr: string;
  readonly token: Secret;
  /** What follows the organisation in the address: `krav`, or something that is not there. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly accept?: string;
}

/** Calls Skatteetaten past the portal's client, but within the bank's limit; one attempt. */
export function plainCall(
  { config, limiter }: TestContext,
  call: PlainCall,
): Promise<Result<UpstreamAnswer, PortalError>> {
  const base = config.skatteetaten.baseUrl.href.replace(/\/$/, '');
  const url = new URL(`${base}/${config.skatteetaten.rightsPackage}/${call.orgnr}/${call.path}`);
  for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, value);
  return limiter.run(call.orgnr, () =>
    httpRequestWithoutBreaker({
      upstream: 'skatteetaten',
      operation: 'integration-test',
      method: 'GET',
      url,
      headers: {
        authorization: `Bearer ${call.token.reveal()}`,
        accept: call.accept ?? 'application/json',
        korrelasjonsid: randomUUID(),
      },
      timeoutMs: config.upstream.timeoutMs,
    }),
  );
}

/** The error in an answer; undefined for a success. */
export function errorIn(called: Result<UpstreamAnswer, PortalError>): PortalError | undefined {
  if (!called.ok) return called.error;
  const answer = called.value;
  return answer.kind === 'answer' && answer.status < 400 ? undefined : toPortalError(answer, '');
}

/** A token for the consent that an organisation has given in this run. */
export async function consentToken(
  { tokens, config }: TestContext,
  orgnr: string,
  id: string,
): Promise<Result<Secret, PortalError>> {
  const token = await tokens.token({
    scope: config.skatteetaten.scope,
    consent: { id, from: organisationUrn(orgnr) },
  });
  return token.ok ? ok(token.value.value) : token;
}

/** Skatteetaten's open claims of an organisation as they came, past the portal's schemas; empty when it has none. */
export async function openPayloadOf(
  context: TestContext,
  orgnr: string,
): Promise<Result<string, PortalError>> {
  const id = (await getConsentSummary(context.consents, orgnr, context.clock())).current?.id ?? '';
  const token = await consentToken(context, orgnr, id);
  if (!token.ok) return token;
  const called = await plainCall(context, { orgnr, token: token.value, path: 'aapnekrav' });
  const error = errorIn(called);
  if (error !== undefined) return error.upstreamCode === 'KB-007' ? ok('') : err(error);
  return ok(called.ok && called.value.kind === 'answer' ? called.value.body : '');
}

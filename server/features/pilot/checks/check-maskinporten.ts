import 'server-only';
import type { CheckLine } from '#lib/pilot/checks/check-line.ts';
import type { PortalError } from '#lib/core/portal-error.ts';
import type { Config } from '#server/platform/config/config.ts';
import { createTokenEndpoint } from '#server/integrations/maskinporten/metadata.ts';
import type { TokenSource } from '#server/integrations/maskinporten/token-types.ts';
import { probe, unanswered } from './probe.ts';

/** Whether Maskinporten answers with metadata that the portal can use, and what time it is there. */
export async function checkMaskinporten(
  { maskinporten, upstream }: Config,
  now: () => Date,
): Promise<readonly CheckLine[]> {
  const check = 'maskinporten';
  const { issuer } = maskinporten;
  const { timeoutMs } = upstream;
  const url = new URL(`${issuer}.well-known/oauth-authorization-server`);
  const { answer, clock } = await probe({ system: 'maskinporten', url, timeoutMs, now });
  const silence = unanswered(check, answer);
  if (silence !== undefined) return [silence, ...clock];
  const endpoint = await createTokenEndpoint({
    issuer,
    timeoutMs,
    retry: { upstream: 'maskinporten', retries: 0 },
    now,
  })();
  if (endpoint.ok) return [{ check, outcome: 'ok', finding: 'maskinportenReady' }, ...clock];
  const status = answer.kind === 'answer' ? answer.status : 0;
  const differs = status === 200 && endpoint.error.code === 'setup-refused';
  return [
    { check, outcome: 'failed', finding: differs ? 'issuerDiffers' : 'notTheSystem', values: { status } },
    ...clock,
  ];
}

/** The scopes that the portal asks for. */
export const scopesOf = ({ skatteetaten }: Config) =>
  ['altinn:consentrequests.write', 'altinn:consentrequests.read', skatteetaten.scope] as const;

/** Whether Maskinporten gives a token for one scope. The token is thrown away: only that it came is told. */
export async function checkToken(tokens: TokenSource, scope: string): Promise<CheckLine> {
  const token = await tokens.token({ scope });
  const line = { check: 'token', about: scope } as const;
  if (token.ok) return { ...line, outcome: 'ok', finding: 'tokenGiven' };
  return { ...line, outcome: 'failed', ...whyNoToken(token.error) };
}

function whyNoToken(
  error: PortalError,
): Pick<CheckLine, 'finding' | 'upstreamCode' | 'correlationId' | 'values'> {
  const { upstreamCode, correlationId } = error;
  const support = {
    ...(upstreamCode === undefined ? {} : { upstreamCode }),
    ...(correlationId === undefined ? {} : { correlationId }),
  };
  if (error.refusalReason !== undefined) return { finding: error.refusalReason, ...support };
  if (error.code === 'upstream-malformed') return { finding: 'notTheSystem', values: { status: 200 } };
  if (error.code !== 'upstream-unavailable' && error.code !== 'upstream-busy') {
    return { finding: 'refusedOther', ...support };
  }
  if (upstreamCode === undefined) return { finding: 'network' };
  return { finding: 'serverError', values: { status: upstreamCode.replace('HTTP ', '') }, ...support };
}

import 'server-only';
import { z } from 'zod';
import type { CheckLine } from '#lib/pilot/checks/check-line.ts';
import { probeAccess } from '#server/integrations/altinn/probe-access.ts';
import type { Config } from '#server/platform/config/config.ts';
import { parseJson } from '#server/platform/http/parse-json.ts';
import type { TokenSource } from '#server/integrations/maskinporten/token-types.ts';
import { probe, unanswered } from './probe.ts';

const resourceSchema = z.object({
  identifier: z.string(),
  resourceType: z.string().nullish(),
  isOneTimeConsent: z.boolean().nullish(),
  consentMetadata: z.record(z.string(), z.unknown()).nullish(),
});

/**
 * Whether Altinn answers, and its open register has the resource as the portal assumes it to be
 * (docs/upstream/altinn.md#the-resource).
 */
export async function checkAltinn(
  { altinn, upstream }: Config,
  now: () => Date,
): Promise<readonly CheckLine[]> {
  const check = 'altinn';
  const { resource } = altinn;
  const base = altinn.baseUrl.href.replace(/\/?$/, '/');
  const url = new URL(`${base}resourceregistry/api/v1/resource/${encodeURIComponent(resource)}`);
  const { timeoutMs } = upstream;
  const { answer, clock } = await probe({ system: 'altinn', url, timeoutMs, now });
  const silence = unanswered(check, answer);
  if (silence !== undefined || answer.kind === 'no-answer') return silence ? [silence, ...clock] : clock;
  const { status } = answer;
  if (status === 404) {
    return [{ check, outcome: 'failed', finding: 'resourceUnknown', values: { resource } }, ...clock];
  }
  const found = status === 200 ? parseJson(answer.body, resourceSchema) : undefined;
  if (found === undefined) {
    return [{ check, outcome: 'failed', finding: 'notTheSystem', values: { status } }, ...clock];
  }
  return [{ check, ...judge(found), values: { resource } }, ...clock];
}

function judge(resource: z.infer<typeof resourceSchema>): Pick<CheckLine, 'outcome' | 'finding'> {
  const isConsent = resource.resourceType?.toLowerCase() === 'consent';
  // The portal sends no metadata, and Altinn refuses a request that lacks a declared key.
  if (!isConsent || Object.keys(resource.consentMetadata ?? {}).length > 0) {
    return { outcome: 'failed', finding: 'resourceChanged' };
  }
  if (resource.isOneTimeConsent === true) return { outcome: 'warning', finding: 'resourceOneTime' };
  return { outcome: 'ok', finding: 'altinnReady' };
}

/** Whether Altinn lets the bank ask for consent to the resource. Nothing is created: see `probeAccess`. */
export async function checkAccess(config: Config, tokens: TokenSource, now: () => Date): Promise<CheckLine> {
  const { altinn, bank, upstream } = config;
  const settings = {
    tokens,
    upstream: { timeoutMs: upstream.timeoutMs, retries: 0 },
    config: altinn,
    bankOrgnr: bank.orgnr,
  };
  const found = await probeAccess(settings, now());
  const check = 'access';
  switch (found.kind) {
    case 'let-in':
      return { check, outcome: 'ok', finding: 'accessGiven' };
    case 'not-let-in':
      return { check, outcome: 'failed', finding: 'accessRefused' };
    case 'token-refused':
      return { check, outcome: 'failed', finding: 'tokenRefused' };
    case 'no-token':
      return { check, outcome: 'skipped', finding: 'needsToken' };
    case 'no-answer':
      return { check, outcome: 'failed', finding: found.reason };
    case 'unclear': {
      const { status, upstreamCode } = found;
      const code = upstreamCode === undefined ? {} : { upstreamCode };
      return { check, outcome: 'failed', finding: 'accessUnclear', values: { status }, ...code };
    }
  }
}

import 'server-only';
import type { CheckLine } from '#lib/pilot/checks/check-line.ts';
import { consentEnd } from '#lib/consent/consent-end.ts';
import type { Config } from '#server/platform/config/config.ts';

/** Whether the agreement's last day shortens the consents that are asked for, or is over, so that none can be. */
export function checkConsentEnd({ altinn }: Config, now: Date): CheckLine {
  const check = 'consentEnd';
  const { latestEnd } = altinn;
  if (latestEnd === undefined) return { check, outcome: 'ok', finding: 'consentEndFree' };
  const values = { date: latestEnd };
  const { validTo, shortened } = consentEnd(altinn, now);
  if (validTo <= now) return { check, outcome: 'failed', finding: 'consentEndOver', values };
  return shortened
    ? { check, outcome: 'warning', finding: 'consentEndShortens', values }
    : { check, outcome: 'ok', finding: 'consentEndLater', values };
}

import 'server-only';
import { daysLeft, WARN_DAYS } from '#lib/certificates/days-left.ts';
import type { CheckLine } from '#lib/checks/check-line.ts';
import { formatOrgnr } from '#lib/identifiers/orgnr.ts';
import type { Config } from '#server/config/config.ts';

/** What signs the grants, and how long it lasts. Everything else about it was judged when the configuration was read. */
export function checkSigning({ maskinporten }: Config, now: Date): CheckLine {
  const { key } = maskinporten;
  if (key.kind === 'jwk') {
    return {
      check: 'signing',
      outcome: 'ok',
      finding: 'keyRegistered',
      values: { kid: key.jwk.reveal().kid },
    };
  }
  const { orgnr = '', issuer, validTo } = key.certificate;
  const days = daysLeft(validTo, now);
  const values = { days, issuer, orgnr: formatOrgnr(orgnr) };
  if (validTo <= now) return { check: 'signing', outcome: 'failed', finding: 'certificateEnded', values };
  if (days < WARN_DAYS) return { check: 'signing', outcome: 'warning', finding: 'certificateEnding', values };
  return { check: 'signing', outcome: 'ok', finding: 'certificateValid', values };
}

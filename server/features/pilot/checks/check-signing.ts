import 'server-only';
import { daysLeft, WARN_DAYS } from '#lib/pilot/certificates/days-left.ts';
import type { CheckLine } from '#lib/pilot/checks/check-line.ts';
import { osloMidnight } from '#lib/core/dates/oslo-midnight.ts';
import { formatOrgnr } from '#lib/core/identifiers/orgnr.ts';
import type { Config } from '#server/platform/config/config.ts';

/** What signs the grants, and how long it lasts. Everything else about it was judged when the configuration was read. */
export function checkSigning({ maskinporten }: Config, now: Date): CheckLine {
  const { key, keyExpires } = maskinporten;
  const check = 'signing';
  if (key.kind === 'jwk') {
    const { kid } = key.jwk.reveal();
    if (keyExpires === undefined) return { check, outcome: 'ok', finding: 'keyRegistered', values: { kid } };
    const days = daysLeft(osloMidnight(keyExpires), now);
    return { check, ...judge(days, KEY), values: { kid, days, date: keyExpires } };
  }
  const { orgnr = '', issuer, validTo } = key.certificate;
  const days = daysLeft(validTo, now);
  return { check, ...judge(days, CERTIFICATE), values: { days, issuer, orgnr: formatOrgnr(orgnr) } };
}

const KEY = { ended: 'keyEnded', ending: 'keyEnding', fine: 'keyValid' } as const;
const CERTIFICATE = {
  ended: 'certificateEnded',
  ending: 'certificateEnding',
  fine: 'certificateValid',
} as const;

/** `days`: whole days left, negative when it has ended. */
function judge(
  days: number,
  findings: typeof KEY | typeof CERTIFICATE,
): Pick<CheckLine, 'outcome' | 'finding'> {
  if (days < 0) return { outcome: 'failed', finding: findings.ended };
  return days < WARN_DAYS
    ? { outcome: 'warning', finding: findings.ending }
    : { outcome: 'ok', finding: findings.fine };
}

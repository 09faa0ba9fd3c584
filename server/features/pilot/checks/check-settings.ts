import 'server-only';
import type { CheckLine } from '#lib/pilot/checks/check-line.ts';
import { consentEnd } from '#lib/consent/consent-end.ts';
import type { Config } from '#server/platform/config/config.ts';
import { SmtpSession } from '#server/integrations/mail/smtp-connection.ts';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import { missingHalfYear } from '#lib/tax-account/interest/rates.ts';

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

/** Whether the mail server, if there is one, lets the portal in. No mail is sent. */
export async function checkMail({ mail, portalUrl, upstream }: Config): Promise<CheckLine> {
  const check = 'mail';
  if (mail === undefined) return { check, outcome: 'ok', finding: 'mailOff' };
  const { timeoutMs } = upstream;
  const failure = await new SmtpSession({ server: mail, hostName: portalUrl.hostname, timeoutMs }).tryOut();
  if (failure === undefined) return { check, outcome: 'ok', finding: 'mailReady' };
  if (failure.reason === 'EAUTH') return { check, outcome: 'failed', finding: 'mailLogin' };
  const code = failure.reply === undefined ? failure.reason : `${failure.reason} ${failure.reply}`;
  return { check, outcome: 'failed', finding: 'mailRefused', values: { code } };
}

/** Whether late interest can be estimated, now and in the half-year to come once its rate is due to be published. */
export function checkRates({ lateInterestRates }: Pick<Config, 'lateInterestRates'>, now: Date): CheckLine {
  const from = missingHalfYear(osloDate(now), lateInterestRates);
  return from === undefined
    ? { check: 'interestRates', outcome: 'ok', finding: 'ratesKnown' }
    : { check: 'interestRates', outcome: 'warning', finding: 'rateMissing', values: { from } };
}

import 'server-only';
import type { CheckLine } from '#lib/pilot/checks/check-line.ts';
import type { Config } from '#server/platform/config/config.ts';
import { openSmtp } from '#server/integrations/mail/smtp-connection.ts';

/** Whether the mail server, if there is one, lets the portal in. No mail is sent. */
export async function checkMail({ mail, portalUrl, upstream }: Config): Promise<CheckLine> {
  const check = 'mail';
  if (mail === undefined) return { check, outcome: 'ok', finding: 'mailOff' };
  const { timeoutMs } = upstream;
  const failure = await openSmtp({ server: mail, hostName: portalUrl.hostname, timeoutMs }).tryOut();
  if (failure === undefined) return { check, outcome: 'ok', finding: 'mailReady' };
  if (failure.reason === 'EAUTH') return { check, outcome: 'failed', finding: 'mailLogin' };
  const code = failure.reply === undefined ? failure.reason : `${failure.reason} ${failure.reply}`;
  return { check, outcome: 'failed', finding: 'mailRefused', values: { code } };
}

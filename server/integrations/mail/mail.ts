import 'server-only';
import { config } from '#server/platform/config/config.ts';
import type { MailSender } from './mail-types.ts';
import { createSmtpSender } from './smtp-sender.ts';

/** What sends the portal's e-mail; undefined when no mail server is configured. */
export function mailSender(): MailSender | undefined {
  const { mail, bank, portalUrl, upstream } = config();
  if (mail === undefined) return undefined;
  const { timeoutMs } = upstream;
  return createSmtpSender({ server: mail, senderName: bank.name, hostName: portalUrl.hostname, timeoutMs });
}

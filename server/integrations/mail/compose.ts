import 'server-only';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { OutgoingMail } from './mail-types.ts';

export interface Sender {
  readonly name: string;
  readonly address: string;
}

/**
 * The mail as it goes over the wire: plain text and nothing else, so that nothing in it can load or track. Marked as sent
 * by a machine (RFC 3834), and with one-click unsubscription where there is any (RFC 2369, 8058).
 */
export function compose(mail: OutgoingMail, from: Sender): Promise<Buffer> {
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  const composer = new MailComposer({
    from,
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    date: mail.date,
    messageId: `<${mail.id}@${domain}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': mail.language,
      ...(mail.unsubscribe === undefined ? {} : unsubscription(mail.unsubscribe)),
    },
    newline: 'win',
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

const unsubscription = (url: URL) => ({
  // Prepared, or the address would be encoded as if it were words.
  'List-Unsubscribe': { prepared: true, value: `<${url.href}>` },
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

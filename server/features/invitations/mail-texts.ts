import 'server-only';
import { INVITATION_DAYS } from '#lib/invitations/invitation.ts';
import { fill } from '#lib/messages/fill.ts';
import type { Language } from '#lib/core/languages.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import type { OutgoingMail } from '#server/integrations/mail/mail-types.ts';

/**
 * The texts of an invitation. The mail reveals only that the bank asks for a consent: no names, numbers or
 * amounts, and a link that says nothing either.
 */
export function invitationWords(
  bank: string,
  link: URL,
  language: Language,
): Pick<OutgoingMail, 'subject' | 'text' | 'language'> {
  const { mail } = messagesIn(language).invitation;
  const parts = [
    mail.greeting,
    fill(mail.text, { bank }),
    fill(mail.link, { url: link.href }),
    fill(mail.expires, { days: String(INVITATION_DAYS) }),
    fill(mail.choice, { bank }),
    mail.privacy,
    fill(mail.from, { bank }),
  ];
  return { subject: fill(mail.subject, { bank }), text: `${parts.join('\n\n')}\n`, language };
}

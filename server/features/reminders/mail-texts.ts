import 'server-only';
import { fill } from '#lib/messages/fill.ts';
import type { Language } from '#lib/core/languages.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import type { ReminderKind } from '#lib/reminders/reminder-kinds.ts';
import type { OutgoingMail } from '#server/integrations/mail/mail-types.ts';

interface Reader {
  readonly bankName: string;
  readonly portalUrl: URL;
  readonly language: Language;
}
type Words = Pick<OutgoingMail, 'subject' | 'text' | 'language'>;

/**
 * The texts of a reminder. The mail reveals that the person has a business and the kind of event:
 * no names, numbers, dates or amounts, and links that say nothing either.
 */
export function reminderWords(kind: ReminderKind, reader: Reader, unsubscribe: URL): Words {
  const { language, bankName: bank, portalUrl } = reader;
  const { mail } = messagesIn(language).reminders;
  const text = paragraphs(
    mail.greeting,
    mail.text[kind],
    ...(isAboutPaying(kind) ? [mail.paid] : []),
    fill(mail.where, { bank, url: portalUrl.origin }),
    mail.privacy,
    fill(mail.stop, { url: unsubscribe.href }),
    fill(mail.from, { bank }),
  );
  return { subject: fill(mail.subject[kind], { bank }), text, language };
}

/** The words of the mail that asks whether the address is right. */
export function confirmationWords({ language, bankName: bank }: Reader, link: URL): Words {
  const { mail, confirmMail } = messagesIn(language).reminders;
  const text = paragraphs(
    mail.greeting,
    fill(confirmMail.text, { bank, url: link.href }),
    confirmMail.expires,
    confirmMail.notYou,
    fill(mail.from, { bank }),
  );
  return { subject: confirmMail.subject, text, language };
}

const isAboutPaying = (kind: ReminderKind): boolean =>
  kind === 'due-today' || kind === 'overdue' || kind === 'due-soon';

const paragraphs = (...parts: readonly string[]): string => `${parts.join('\n\n')}\n`;

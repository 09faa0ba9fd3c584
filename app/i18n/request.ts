import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { chooseLanguage, LANGUAGE_COOKIE } from '#lib/messages/languages.ts';
import type { nb } from '#lib/messages/nb.ts';
import { messagesIn } from '#lib/messages/messages.ts';

/** Language and texts of one request. The language is not in the address, so that links can be shared between people. */
export default getRequestConfig(async () => {
  const [jar, sent] = await Promise.all([cookies(), headers()]);
  const locale = chooseLanguage(jar.get(LANGUAGE_COOKIE)?.value, sent.get('accept-language'));
  // next-intl knows the texts by bokmål's literals; messages.test.ts proves that the others have the same placeholders.
  const messages = messagesIn(locale) as typeof nb;
  return { locale, messages, timeZone: 'Europe/Oslo' };
});

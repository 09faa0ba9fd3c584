import { cookies, headers } from 'next/headers';
import { _createCache } from 'next-intl';
import { getRequestConfig } from 'next-intl/server';
import { chooseLanguage, languageCookie } from '#lib/core/languages.ts';
import type { nb } from '#lib/messages/nb.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import { config } from '#server/platform/config/config.ts';

/**
 * Texts once parsed, for the life of the process and bounded by how many there are. Without it next-intl, which takes it
 * under this name from its own modules, would parse every text of a page for each request.
 */
const parsed = { _cache: _createCache() };

/** Language and texts of one request. The language is not in the address, so that links can be shared between people. */
export default getRequestConfig(async () => {
  const [jar, sent] = await Promise.all([cookies(), headers()]);
  const chosen = jar.get(languageCookie(config().portalUrl.protocol === 'https:'))?.value;
  const locale = chooseLanguage(chosen, sent.get('accept-language'));
  // next-intl knows the texts by bokmål's literals; messages.test.ts proves that the others have the same placeholders.
  const messages = messagesIn(locale) as typeof nb;
  return { locale, messages, timeZone: 'Europe/Oslo', ...parsed };
});

'use server';

import { cookies } from 'next/headers';
import { isLanguage, languageCookie } from '#lib/messages/languages.ts';
import { authorise } from '#server/auth/authorise.ts';
import { config } from '#server/config/config.ts';
import { rememberLanguage } from '#server/auth/session-language.ts';

const A_YEAR = 365 * 24 * 60 * 60;

/**
 * Sets the language of the pages (field `language`) for this browser, and for the session when a customer is logged in.
 * Public. Anything but one of the portal's languages changes nothing.
 */
export async function setLanguageAction(form: FormData): Promise<void> {
  const language = form.get('language');
  if (!isLanguage(language)) return;
  const jar = await cookies();
  const https = config().portalUrl.protocol === 'https:';
  jar.set(languageCookie(https), language, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: https,
    maxAge: A_YEAR,
  });
  const access = await authorise({ kind: 'customer' });
  if (access.ok) await rememberLanguage(access.value.session.sessionHash, language);
}

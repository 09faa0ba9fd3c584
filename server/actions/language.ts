'use server';

import 'server-only';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { LANGUAGES, languageCookie } from '#lib/core/languages.ts';
import { authorise } from '#server/auth/policy/authorise.ts';
import { defineAction } from '#server/auth/policy/define-action.ts';
import { rememberLanguage } from '#server/auth/session/session-language.ts';
import { config } from '#server/platform/config/config.ts';

const A_YEAR = 365 * 24 * 60 * 60;

/**
 * Sets the language of the pages (field `language`) for this browser, and for the session when a customer is logged in.
 * Anything but one of the portal's languages changes nothing.
 */
export const setLanguageAction = defineAction(
  {
    permission: 'public',
    input: z.object({ language: z.enum(LANGUAGES).optional().catch(undefined) }),
  },
  async ({ input: { language } }) => {
    if (language === undefined) return;
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
  },
);

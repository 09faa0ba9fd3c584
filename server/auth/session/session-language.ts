import 'server-only';
import type { Language } from '#lib/core/languages.ts';
import { database } from '#server/platform/db/client.ts';
import { setSessionLanguage } from './session-store.ts';

/** Remembers the language that a logged-in customer chose, for what the portal does on the person's behalf. */
export async function rememberLanguage(sessionHash: string, language: Language): Promise<void> {
  await setSessionLanguage(await database(), sessionHash, language);
}

import type { Language } from '#lib/core/languages.ts';
import type { nb } from '#lib/messages/nb.ts';

declare module 'next-intl' {
  interface AppConfig {
    Locale: Language;
    /** The literal texts, so that a missing value for a placeholder is a type error. */
    Messages: typeof nb;
  }
}

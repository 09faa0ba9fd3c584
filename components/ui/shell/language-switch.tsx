import { useLocale, useTranslations } from 'next-intl';
import { LANGUAGES } from '#lib/core/languages.ts';
import { setLanguageAction } from '#server/actions/language.ts';

/** One button per language, each named in its own language. A plain form, so it works without JavaScript. */
export function LanguageSwitch() {
  const t = useTranslations('shell');
  const current = useLocale();
  return (
    <form action={setLanguageAction} className="no-print" aria-label={t('language')}>
      <ul className="-mx-2 flex flex-wrap items-center text-sm md:text-base">
        {LANGUAGES.map((language) => (
          <li key={language}>
            <button
              type="submit"
              name="language"
              value={language}
              lang={language}
              aria-current={language === current ? 'true' : undefined}
              className="ds-link min-h-11 px-2 aria-[current]:font-semibold aria-[current]:no-underline"
            >
              {t(`languages.${language}`)}
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}

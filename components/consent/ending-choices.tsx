import { useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';

/** The two ways to stop, named apart. Each leads to a page that says what will happen, and changes nothing itself. */
export function EndingChoices({ orgnr }: { readonly orgnr: string }) {
  const t = useTranslations('consent.ending');
  const choices = [
    { key: 'stop', path: 'slutt' },
    { key: 'withdraw', path: 'trekk' },
  ] as const;
  return (
    <section aria-labelledby="slutte" className="no-print flex flex-col gap-4">
      <div className="flex max-w-prose flex-col gap-1">
        <h2 id="slutte" className="ds-heading" data-size="xs">
          {t('heading')}
        </h2>
        <p>{t('lead')}</p>
      </div>
      <ul className="grid gap-4 md:grid-cols-2">
        {choices.map(({ key, path }) => (
          <li key={key} className="ds-card flex! flex-col items-start gap-3">
            <h3 className="ds-heading" data-size="2xs">
              {t(`${key}.title`)}
            </h3>
            <p className="grow">{t(`${key}.short`)}</p>
            <Link href={`/bedrift/${orgnr}/samtykke/${path}`} className="ds-button" data-variant="secondary">
              {t(`${key}.open`)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

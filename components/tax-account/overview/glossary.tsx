import { useTranslations } from 'next-intl';

const WORDS = ['due', 'placement', 'offset', 'credit', 'interest'] as const;

/** The words that people stumble over, each explained once. */
export function Glossary() {
  const t = useTranslations('overview.words');
  return (
    <section aria-labelledby="ord" className="ds-card flex! flex-col gap-4">
      <h2 id="ord" className="ds-heading" data-size="2xs">
        {t('heading')}
      </h2>
      <dl className="flex flex-col gap-3">
        {WORDS.map((word) => (
          <div key={word}>
            <dt className="font-medium">{t(`${word}.term`)}</dt>
            <dd className="text-neutral-text-subtle">{t(`${word}.text`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

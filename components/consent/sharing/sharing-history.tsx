import { useLocale, useTranslations } from 'next-intl';
import { personText } from '#lib/consent/person-text.ts';
import { lastWholeDay } from '#lib/consent/consent-end.ts';
import type { SharingChange } from '#lib/consent/sharing.ts';
import { formatDateTime, formatLongDate } from '#lib/core/dates/format.ts';

/** Every change of what the advisor may see, newest first: who, when, what and until when. */
export function SharingHistory({ changes }: { readonly changes: readonly SharingChange[] }) {
  const t = useTranslations('sharing.history');
  const former = useTranslations('consent.history')('former');
  const language = useLocale();
  const sentence = ({ reason, level, person }: SharingChange) =>
    reason === 'chosen'
      ? t(`chosen.${level}`, { person: personText(person ?? {}, former) })
      : t(`ended.${reason}`);
  const length = ({ until }: SharingChange) =>
    until === undefined ? t('whole') : t('until', { date: formatLongDate(lastWholeDay(until), language) });
  return (
    <section aria-labelledby="endringer" className="flex flex-col gap-3">
      <h2 id="endringer" className="ds-heading" data-size="xs">
        {t('heading')}
      </h2>
      {changes.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ol className="ds-card flex! flex-col divide-y divide-neutral-border-subtle p-0!">
          {changes.map((change) => (
            <li key={change.at.getTime()} className="flex flex-col gap-0.5 px-4 py-3">
              <p className="text-sm text-neutral-text-subtle">
                <time dateTime={change.at.toISOString()}>{formatDateTime(change.at, language)}</time>
              </p>
              <p className="font-medium">{sentence(change)}</p>
              {change.level === 'nothing' ? null : <p>{length(change)}</p>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

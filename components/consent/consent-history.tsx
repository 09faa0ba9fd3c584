import { useLocale, useTranslations } from 'next-intl';
import { lastWholeDay } from '#lib/consent/consent-end.ts';
import type { HistoryRow } from '#lib/consent/history.ts';
import { personText } from '#lib/consent/person-text.ts';
import { formatDateTime, formatLongDate } from '#lib/core/dates/format.ts';
import { HistoryEventText } from './history-event-text.tsx';

/** Later than this, and the bank says when it learnt of what happened. */
const AT_ONCE_MS = 60_000;

/** Everything that happened to a business's consents, newest first, in plain words. */
export function ConsentHistory({ rows }: { readonly rows: readonly HistoryRow[] }) {
  const t = useTranslations('consent.history');
  if (rows.length === 0) return <p>{t('none')}</p>;
  return (
    <ol className="ds-card flex! flex-col divide-y divide-neutral-border-subtle p-0!">
      {rows.map((row) => (
        <li
          key={`${row.consentId}/${row.act}/${row.learntAt.getTime()}`}
          className="flex flex-col gap-0.5 px-4 py-3"
        >
          <HistoryEntry row={row} />
        </li>
      ))}
    </ol>
  );
}

function HistoryEntry({ row }: { readonly row: HistoryRow }) {
  const t = useTranslations('consent.history');
  const language = useLocale();
  const { act, at, learntAt, learntBy, person, validTo, erased } = row;
  const late = learntAt.getTime() - at.getTime() > AT_ONCE_MS;
  const asked = act === 'asked' || act === 'asked-to-renew';
  const brought = (act === 'granted' || act === 'rejected') && learntBy === 'callback';
  return (
    <>
      <p className="text-sm text-neutral-text-subtle">
        <time dateTime={at.toISOString()}>{formatDateTime(at, language)}</time>
      </p>
      <p className="font-medium">
        <HistoryEventText row={row} />
      </p>
      {asked ? <p>{t('asked', { date: formatLongDate(lastWholeDay(validTo), language) })}</p> : null}
      {brought && person !== undefined ? (
        <p>{t('brought', { person: personText(person, t('former')) })}</p>
      ) : null}
      {erased === undefined || erased === 0 ? null : <p>{t('erased', { count: erased })}</p>}
      {learntBy === 'request' || learntBy === 'person' ? null : (
        <p className="text-neutral-text-subtle">
          {t(`learntBy.${learntBy}`)}.
          {late ? ` ${t('learnt', { at: formatDateTime(learntAt, language) })}` : null}
        </p>
      )}
    </>
  );
}

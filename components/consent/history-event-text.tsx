import { useTranslations } from 'next-intl';
import type { HistoryRow } from '#lib/consent/history.ts';
import { personText } from '#lib/consent/person-text.ts';

/** What happened to a consent, as a sentence. */
export function HistoryEventText({ row }: { readonly row: HistoryRow }) {
  const t = useTranslations('consent.history');
  return t(`acts.${row.act}`, { person: personText(row.person ?? {}, t('former')) });
}

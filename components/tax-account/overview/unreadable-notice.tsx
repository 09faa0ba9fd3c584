import { useLocale, useTranslations } from 'next-intl';
import { Notice } from '#components/ui/notice.tsx';
import { UNREADABLE_LISTS, type Unreadable, unreadableCount } from '#lib/tax-account/unreadable.ts';

/** Says of which lists rows could not be read, and how many. Nothing when all could. */
export function UnreadableNotice({ unreadable }: { readonly unreadable: Unreadable }) {
  const t = useTranslations('overview');
  const rowsOf = useUnreadableRows();
  if (unreadableCount(unreadable) === 0) return null;
  return (
    <Notice tone="warning" title={t('unreadableTitle')} level={3}>
      <p>{t('unreadable', { rows: rowsOf(unreadable) })}</p>
    </Notice>
  );
}

/** What could not be read, list by list: «2 krav og 1 innbetaling». */
export function useUnreadableRows(): (unreadable: Unreadable) => string {
  const t = useTranslations('overview.unreadableRows');
  const list = new Intl.ListFormat(useLocale(), { type: 'conjunction' });
  return (unreadable) =>
    list.format(
      UNREADABLE_LISTS.flatMap((name) => {
        const count = unreadable[name] ?? 0;
        return count === 0 ? [] : [t(name, { count })];
      }),
    );
}

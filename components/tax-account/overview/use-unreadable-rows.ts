import { useLocale, useTranslations } from 'next-intl';
import { UNREADABLE_LISTS, type Unreadable } from '#lib/tax-account/unreadable.ts';

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

import { useTranslations } from 'next-intl';
import { Notice } from '#components/ui/notice.tsx';
import { type Unreadable, unreadableCount } from '#lib/tax-account/unreadable.ts';
import { useUnreadableRows } from './use-unreadable-rows.ts';

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

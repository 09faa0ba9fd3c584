import { useTranslations } from 'next-intl';
import { Notice } from '#components/ui/notice.tsx';

/** Says how many rows could not be shown. Nothing when all could. */
export function UnreadableNotice({ count }: { readonly count: number }) {
  const t = useTranslations('overview');
  if (count === 0) return null;
  return (
    <Notice tone="warning" title={t('unreadableTitle')} level={3}>
      <p>{t('unreadable', { count })}</p>
    </Notice>
  );
}

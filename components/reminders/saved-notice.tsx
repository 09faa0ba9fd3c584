import { useTranslations } from 'next-intl';
import { Notice } from '#components/ui/notice.tsx';

/** What became of the choices that were just saved, and of the mail that asks whether the address is right. */
export function SavedNotice({ outcome }: { readonly outcome: unknown }) {
  const t = useTranslations('reminderSettings');
  if (outcome === 'failed' || outcome === 'limited') {
    return (
      <Notice tone="warning" title={t('notSent.title')} live>
        <p>{t(`notSent.${outcome}`)}</p>
      </Notice>
    );
  }
  if (outcome !== 'none' && outcome !== 'off' && outcome !== 'sent') return null;
  return (
    <Notice tone="success" title={t('saved.title')} live>
      <p>{t(`saved.${outcome}`)}</p>
    </Notice>
  );
}

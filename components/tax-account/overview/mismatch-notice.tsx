import { useLocale, useTranslations } from 'next-intl';
import { Notice } from '#components/ui/notice.tsx';
import { formatKroner } from '#lib/core/money/format.ts';
import type { Mismatch } from '#lib/tax-account/overview-totals.ts';

/** Says it when Skatteetaten's sums and its claims disagree. Nothing when they agree. */
export function MismatchNotice({ mismatches }: { readonly mismatches: readonly Mismatch[] }) {
  const t = useTranslations('overview');
  const language = useLocale();
  if (mismatches.length === 0) return null;
  return (
    <Notice tone="warning" title={t('mismatch.title')} level={3}>
      <p>{t('mismatch.text')}</p>
      <ul className="list-disc pl-5">
        {mismatches.map(({ total, stated, recomputed }) => (
          <li key={total}>
            {t('mismatch.row', {
              name: t(`totals.${total}`),
              stated: formatKroner(stated, language),
              computed: formatKroner(recomputed, language),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

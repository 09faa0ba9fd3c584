import { useTranslations } from 'next-intl';
import { QueryPanel } from '#components/ui/query/query-panel.tsx';
import type { QueryPanelProps } from '#components/ui/query/use-panel.ts';

/** A list by year in a panel that shows other years without leaving the page. */
export function YearPanel(props: Omit<QueryPanelProps, 'texts'>) {
  const t = useTranslations('year');
  const problem = useTranslations('problem');
  return (
    <QueryPanel
      {...props}
      texts={{
        pending: t('loading'),
        updated: t('updated'),
        failed: t('failed'),
        retry: problem('retry'),
      }}
    />
  );
}

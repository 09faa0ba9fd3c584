import { useTranslations } from 'next-intl';
import { ServerList } from '#components/ui/query/server-list.tsx';
import type { QueryPanelProps } from '#components/ui/query/use-server-list.ts';

/** A list by year in a panel that shows other years without leaving the page. */
export function YearPanel(props: Omit<QueryPanelProps, 'texts'>) {
  const t = useTranslations('year');
  const problem = useTranslations('problem');
  return (
    <ServerList
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

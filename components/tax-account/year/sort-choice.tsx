import { useTranslations } from 'next-intl';
import { SortLinks } from '#components/ui/sort-links.tsx';
import { type YearQuery, type YearSort, yearSearch } from '#lib/tax-account/year-lists/year-query.ts';

interface SortChoiceProps {
  readonly query: YearQuery;
  /** What the date is called. Claims have a name and a period to be sorted by as well. */
  readonly date: 'date' | 'due';
  readonly claims?: boolean;
  /** Rows on all pages; an order is chosen where there are several. */
  readonly count: number;
}

const CLAIM_SORTS = [{ key: 'description' }, { key: 'period', first: 'desc' }] as const;

/** The order of a list by year. */
export function SortChoice({ query, date, claims = false, count }: SortChoiceProps) {
  const t = useTranslations('year.sort');
  if (count < 2) return null;
  const { sort, direction, year, search } = query;
  const sorts: readonly { key: YearSort; label: string; first?: 'desc' }[] = [
    { key: 'date', label: t(date), first: 'desc' },
    ...(claims ? CLAIM_SORTS.map(({ key, ...more }) => ({ key, label: t(key), ...more })) : []),
    { key: 'amount', label: t('amount'), first: 'desc' },
  ];
  return (
    <div className="no-print">
      <SortLinks
        sorts={sorts}
        current={sorts.some(({ key }) => key === sort) ? sort : 'date'}
        direction={direction}
        // Another order has other rows on its pages: back to the first.
        hrefOf={(wanted, way) => yearSearch({ year, search, sort: wanted, direction: way })}
      />
    </div>
  );
}

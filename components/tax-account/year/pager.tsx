import { useTranslations } from 'next-intl';
import { type YearQuery, yearSearch } from '#lib/tax-account/year-lists/year-query.ts';

interface PagerProps {
  readonly query: YearQuery;
  readonly page: number;
  readonly pages: number;
  /** The id of the list, which the reader is brought back to. */
  readonly list: string;
}

/** The way to the other pages of a long list. Nothing when there is one page. */
export function Pager({ query, page, pages, list }: PagerProps) {
  const t = useTranslations('year.pages');
  if (pages === 1) return null;
  const link = (to: number, label: string) =>
    to < 1 || to > pages ? (
      <span className="min-w-24" />
    ) : (
      <a
        data-query=""
        href={`${yearSearch({ ...query, page: to })}#${list}`}
        className="ds-button min-w-24"
        data-variant="secondary"
      >
        {label}
      </a>
    );
  return (
    <nav aria-label={t('label')} className="no-print flex flex-wrap items-center justify-between gap-3">
      {link(page - 1, t('previous'))}
      <span className="figure">{t('here', { page, pages })}</span>
      {link(page + 1, t('next'))}
    </nav>
  );
}

import { useTranslations } from 'next-intl';
import { PAGE_SIZE, type ClaimsPage } from '#lib/tax-account/claims-list/claims-page.ts';
import { type ListAddress, listHref } from './list-links.ts';

interface PagerProps {
  readonly address: ListAddress;
  readonly page: ClaimsPage;
}

/** The way to the other pages of a long list. Nothing when all of it is shown. */
export function Pager({ address, page: { page, pages, rows, matching } }: PagerProps) {
  const t = useTranslations('unpaid');
  if (pages === 1) return null;
  const from = (page - 1) * PAGE_SIZE + 1;
  return (
    <nav aria-label={t('pager.label')} className="no-print flex flex-wrap items-center gap-x-4 gap-y-2">
      <p>{t('list.range', { from, to: from + rows.length - 1, total: matching })}</p>
      <p className="text-neutral-text-subtle">{t('pager.page', { page, pages })}</p>
      <div className="ml-auto flex gap-2">
        {page === 1 ? null : (
          <a
            href={`${listHref(address, { page: page - 1 })}#liste`}
            rel="prev"
            data-query
            className="ds-button"
            data-variant="secondary"
          >
            {t('pager.previous')}
          </a>
        )}
        {page === pages ? null : (
          <a
            href={`${listHref(address, { page: page + 1 })}#liste`}
            rel="next"
            data-query
            className="ds-button"
            data-variant="secondary"
          >
            {t('pager.next')}
          </a>
        )}
      </div>
    </nav>
  );
}

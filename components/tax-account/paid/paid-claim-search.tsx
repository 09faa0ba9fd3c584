import { useTranslations } from 'next-intl';
import { type YearQuery, yearParams, yearSearch } from '#lib/tax-account/year-lists/year-query.ts';

/** The search over a year's paid claims, on all pages. A form that any browser can send. */
export function PaidClaimSearch({ query }: { readonly query: YearQuery }) {
  const t = useTranslations('paid');
  const { year, search, sort, direction } = query;
  const order = { year, sort, direction };
  return (
    <form method="get" data-query="" role="search" className="no-print flex flex-wrap items-end gap-3">
      {[...yearParams(order)].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="ds-field min-w-0 grow sm:max-w-md">
        <label className="ds-label" data-weight="medium" htmlFor="sok">
          {t('search')}
        </label>
        <p id="sok-hjelp" className="text-sm text-neutral-text-subtle">
          {t('searchHint')}
        </p>
        <input
          key={search}
          className="ds-input"
          id="sok"
          name="sok"
          type="search"
          maxLength={100}
          defaultValue={search}
          aria-describedby="sok-hjelp"
        />
      </div>
      <button type="submit" className="ds-button" data-variant="secondary">
        {t('submit')}
      </button>
      {search === '' ? null : (
        <a data-query="" href={yearSearch(order)} className="ds-button" data-variant="tertiary">
          {t('clear')}
        </a>
      )}
    </form>
  );
}

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PORTFOLIO_SORTS, portfolioParams, type PortfolioQuery } from '#lib/portfolio/portfolio-query.ts';

/** Search, filters and order as an ordinary form, so that its address is the view. */
export function PortfolioForm({ query }: { readonly query: PortfolioQuery }) {
  const t = useTranslations('clients');
  const own = ['avsluttet', 'deler', 'forfalt', 'sok', 'sorter', 'retning'];
  const param = (change: Partial<PortfolioQuery>, name: string): string =>
    portfolioParams({ ...query, ...change }).find(([key]) => key === name)?.[1] ?? '';
  return (
    <form
      method="get"
      action="/radgiver"
      role="search"
      aria-label={t('filter.heading')}
      className="no-print grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4"
    >
      {portfolioParams(query)
        .filter(([name]) => !own.includes(name))
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      <Field id="sok" label={t('filter.search')} wide>
        <input
          id="sok"
          name="sok"
          type="search"
          className="ds-input"
          defaultValue={query.search}
          maxLength={60}
        />
      </Field>
      <Field id="deler" label={t('filter.shared')}>
        <select id="deler" name="deler" className="ds-input" defaultValue={param({}, 'deler')}>
          <option value="">{t('filter.any')}</option>
          <option value={param({ shared: true }, 'deler')}>{t('filter.sharing')}</option>
          <option value={param({ shared: false }, 'deler')}>{t('filter.notSharing')}</option>
        </select>
      </Field>
      <Field id="avsluttet" label={t('filter.endedBy')}>
        <select id="avsluttet" name="avsluttet" className="ds-input" defaultValue={param({}, 'avsluttet')}>
          <option value="">{t('filter.any')}</option>
          {(['customer', 'bank', 'expiry'] as const).map((endedBy) => (
            <option key={endedBy} value={param({ endedBy }, 'avsluttet')}>
              {t(`endedBy.${endedBy}`)}
            </option>
          ))}
        </select>
      </Field>
      <Field id="sorter" label={t('filter.sort')}>
        <select id="sorter" name="sorter" className="ds-input" defaultValue={param({}, 'sorter')}>
          {PORTFOLIO_SORTS.map((sort) => (
            <option key={sort} value={param({ sort }, 'sorter')}>
              {t(`columns.${sort}`)}
            </option>
          ))}
        </select>
      </Field>
      <Field id="retning" label={t('filter.order')}>
        <select id="retning" name="retning" className="ds-input" defaultValue={param({}, 'retning')}>
          <option value="">{t('filter.ascending')}</option>
          <option value={param({ descending: true }, 'retning')}>{t('filter.descending')}</option>
        </select>
      </Field>
      <label className="flex min-h-11 items-center gap-2">
        <input
          type="checkbox"
          name="forfalt"
          value={param({ overdue: true }, 'forfalt')}
          defaultChecked={query.overdue}
          className="ds-input"
        />
        {t('filter.overdue')}
      </label>
      <button type="submit" className="ds-button" data-variant="secondary">
        {t('filter.submit')}
      </button>
    </form>
  );
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

const Field = ({ id, label, wide = false, children }: FieldProps) => (
  <div className={`flex min-w-0 flex-col gap-1 ${wide ? 'sm:col-span-2' : ''}`}>
    <label htmlFor={id} className="font-medium">
      {label}
    </label>
    {children}
  </div>
);

import { useTranslations } from 'next-intl';
import { type YearQuery, yearSearch } from '#lib/tax-account/year-lists/year-query.ts';

interface YearChoiceProps {
  readonly years: readonly number[];
  readonly query: YearQuery;
}

/** The years that a list can be seen for. Ordinary links, which `QueryPanel` follows without leaving the page. */
export function YearChoice({ years, query }: YearChoiceProps) {
  const t = useTranslations('year');
  const { year: current, sort, direction } = query;
  return (
    <nav aria-label={t('label')} className="no-print">
      <ul className="flex flex-wrap gap-2">
        {years.map((year) => (
          <li key={year}>
            <a
              data-query=""
              href={yearSearch({ year, sort, direction })}
              className="ds-button figure"
              data-variant={year === current ? 'primary' : 'secondary'}
              data-size="sm"
              aria-current={year === current ? 'true' : undefined}
            >
              {year}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

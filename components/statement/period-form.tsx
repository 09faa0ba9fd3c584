import { useTranslations } from 'next-intl';
import type { StatementPeriod } from '#lib/statement/statement-period.ts';

interface PeriodFormProps {
  readonly orgnr: string;
  readonly period: StatementPeriod;
}

/** The period of the statement: a year by a link, any other by two dates. */
export function PeriodForm({ orgnr, period }: PeriodFormProps) {
  const t = useTranslations('statementPage');
  const { year, years, from, to, first, last } = period;
  const path = `/bedrift/${orgnr}/kontoutskrift`;
  return (
    <div className="no-print flex flex-col gap-2">
      <nav aria-label={t('years')}>
        <ul className="flex flex-wrap gap-2">
          {years.map((one) => (
            <li key={one}>
              <a
                data-query=""
                href={`?aar=${one}`}
                className="ds-button figure"
                data-size="sm"
                data-variant={one === year ? 'primary' : 'secondary'}
                aria-current={one === year ? 'true' : undefined}
              >
                {one}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <details open={year === undefined || period.invalid}>
        <summary className="plain-summary ds-link inline-flex min-h-11 items-center">{t('other')}</summary>
        <form method="get" action={path} data-query="" className="flex flex-wrap items-end gap-4 py-2">
          {(
            [
              ['fra', t('from'), from],
              ['til', t('to'), to],
            ] as const
          ).map(([name, label, value]) => (
            <div key={name} className="ds-field">
              <label htmlFor={name} className="ds-label">
                {label}
              </label>
              <input
                // Another period brings other dates, which React would not put into a field that is there.
                key={value}
                type="date"
                className="ds-input"
                id={name}
                name={name}
                defaultValue={value}
                min={first}
                max={last}
                required
              />
            </div>
          ))}
          <button type="submit" className="ds-button" data-variant="secondary">
            {t('show')}
          </button>
        </form>
      </details>
    </div>
  );
}

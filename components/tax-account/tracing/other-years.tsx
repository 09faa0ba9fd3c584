import { useFormatter, useTranslations } from 'next-intl';
import type { TraceQuery } from '#lib/tax-account/tracing/trace-query.ts';

interface OtherYearsProps {
  readonly query: TraceQuery;
  /** The years looked in. */
  readonly years: readonly number[];
  /** The years that can be looked in. */
  readonly offered: readonly number[];
}

/** Which years were looked in, and the way to the same search in another. */
export function OtherYears({ query: { text, query: search }, years, offered }: OtherYearsProps) {
  const t = useTranslations('tracing');
  const format = useFormatter();
  // With a date there is only one place to look.
  const others = search.date === undefined ? offered.filter((year) => !years.includes(year)) : [];
  const address = (year: number) => {
    const params = new URLSearchParams({ belop: text.amount, kid: text.kid, aar: String(year) });
    for (const name of ['belop', 'kid']) if (params.get(name) === '') params.delete(name);
    return `?${params.toString()}`;
  };
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p className="text-neutral-text-subtle">
        {t('searched', { years: format.list(years.toSorted((a, b) => a - b).map(String)) })}
      </p>
      {others.length === 0 ? null : (
        <div className="no-print flex flex-wrap items-center gap-x-3">
          <span>{t('otherYears')}</span>
          {others.map((year) => (
            <a
              key={year}
              data-query=""
              href={address(year)}
              className="ds-link figure inline-flex min-h-11 items-center"
            >
              {year}
            </a>
          ))}
        </div>
      )}
    </div>
  );
}

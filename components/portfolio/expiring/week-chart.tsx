import { useLocale, useTranslations } from 'next-intl';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Link } from '#components/ui/link.tsx';
import { formatDate } from '#lib/core/dates/format.ts';
import type { WeekCount } from '#lib/portfolio/expiring/weeks.ts';

interface WeekChartProps {
  readonly weeks: readonly WeekCount[];
  /** The address of a week's clients. */
  readonly hrefs: Readonly<Record<string, string>>;
}

/** How many consents end in each coming week, as bars that lead to the week's clients, and as a table below. */
export function WeekChart({ weeks, hrefs }: WeekChartProps) {
  const t = useTranslations('renewals');
  const language = useLocale();
  const last = weeks.findLastIndex(({ clients }) => clients > 0);
  if (last < 0) return <p>{t('empty')}</p>;
  const shown = weeks.slice(0, last + 1);
  return (
    <section aria-labelledby="uker" className="ds-card flex! flex-col gap-3">
      <h2 id="uker" className="ds-heading" data-size="xs">
        {t('chart')}
      </h2>
      <ul className="due-chart">
        {shown.map(({ monday, number, clients, share }) => (
          <li key={monday} className="due-bar">
            {clients === 0 ? (
              <span>{t('week', { number: String(number) })}</span>
            ) : (
              <Link href={hrefs[monday] ?? ''} className="ds-link inline-flex min-h-11 items-center">
                {t('week', { number: String(number) })}
              </Link>
            )}
            <Bar share={share} />
            <span className="figure font-medium">{clients}</span>
          </li>
        ))}
      </ul>
      <Disclosure label={t('table')}>
        <table className="ds-table stacked mt-2">
          <thead>
            <tr>
              <th scope="col">{t('weekColumn')}</th>
              <th scope="col">{t('from')}</th>
              <th scope="col">{t('clients')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ monday, number, clients }) => (
              <tr key={monday}>
                <th scope="row">{t('week', { number: String(number) })}</th>
                <td data-label={t('from')}>{formatDate(monday, language)}</td>
                <td data-label={t('clients')} className="figure">
                  {clients}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </section>
  );
}

/** Drawn on a scale from 0 to 1000, so that a small number is still seen. */
function Bar({ share }: { readonly share: number }) {
  const length = share === 0 ? 0 : Math.max(8, Math.round(share * 1000));
  return (
    <svg
      viewBox="0 0 1000 10"
      preserveAspectRatio="none"
      aria-hidden
      focusable={false}
      className="h-3 w-full"
    >
      <rect className="due-track" width="1000" height="10" />
      <rect className="due-length" width={length} height="10" />
    </svg>
  );
}

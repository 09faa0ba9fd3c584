import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Day } from '#components/ui/day.tsx';
import { Amount } from '#components/ui/amount.tsx';
import { Link } from '#components/ui/link.tsx';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import { formatOrgnr } from '#lib/core/identifiers/orgnr.ts';
import type { Client } from '#lib/portfolio/client.ts';
import { portfolioAddress, type PortfolioQuery, type PortfolioSort } from '#lib/portfolio/portfolio-query.ts';
import { StatusText } from './status-text.tsx';

const COLUMNS = ['name', 'status', 'shared', 'overdue', 'dueSoon', 'nextDue', 'credit', 'fetchedAt'] as const;

interface ClientTableProps {
  readonly clients: readonly Client[];
  readonly query: PortfolioQuery;
  /** The id of the form that ticked clients are sent with; undefined where none can be chosen. */
  readonly chooseIn: string | undefined;
}

/** Some clients, one a row; on a phone each stands as a card. The heads sort, and say which way it is sorted. */
export function ClientTable({ clients, query, chooseIn }: ClientTableProps) {
  const t = useTranslations('clients');
  return (
    <div className="relative overflow-x-auto" tabIndex={0} role="region" aria-label={t('table')}>
      <table className="ds-table stacked">
        <caption className="ds-sr-only">{t('table')}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <Head key={column} column={column} query={query} />
            ))}
          </tr>
        </thead>
        <tbody>
          {clients.map((client) => (
            <Row key={client.orgnr} client={client} chooseIn={chooseIn} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ column, query }: { readonly column: PortfolioSort; readonly query: PortfolioQuery }) {
  const t = useTranslations('clients');
  const current = query.sort === column;
  // Sums are sought from the largest, everything else from the first.
  const first = column === 'overdue' || column === 'dueSoon' || column === 'credit' || column === 'fetchedAt';
  const descending = current ? !query.descending : first;
  return (
    <th scope="col" aria-sort={current ? (query.descending ? 'descending' : 'ascending') : undefined}>
      <Link
        href={portfolioAddress('/radgiver', { ...query, sort: column, descending })}
        className="ds-link"
        aria-label={t('sortBy', { column: t(`columns.${column}`) })}
      >
        {t(`columns.${column}`)}
        {current ? <span aria-hidden>{query.descending ? ' ↓' : ' ↑'}</span> : null}
      </Link>
    </th>
  );
}

interface RowProps extends Pick<ClientTableProps, 'chooseIn'> {
  readonly client: Client;
}

function Row({ client, chooseIn }: RowProps) {
  const t = useTranslations('clients');
  const { figures } = client;
  const cell = (column: PortfolioSort, value: (known: NonNullable<Client['figures']>) => ReactNode) => (
    <td data-label={t(`columns.${column}`)}>
      {figures === undefined ? (
        <span className="text-neutral-text-subtle">
          {t(client.shared === 'nothing' ? 'notShown' : 'notFetched')}
        </span>
      ) : (
        value(figures)
      )}
    </td>
  );
  return (
    <tr>
      <th scope="row">
        <span className="flex items-center gap-2">
          {chooseIn === undefined ? null : (
            <label className="no-print inline-flex min-h-11 min-w-8 items-center">
              <input
                type="checkbox"
                className="ds-input"
                name="kunde"
                value={client.orgnr}
                form={chooseIn}
                aria-label={t('choose.one', { name: client.name })}
              />
            </label>
          )}
          <span className="min-w-0">
            <Link href={`/radgiver/${client.orgnr}`} className="ds-link">
              {client.name}
            </Link>
            <span className="figure block text-sm font-normal text-neutral-text-subtle">
              {formatOrgnr(client.orgnr)}
            </span>
          </span>
        </span>
      </th>
      <td data-label={t('columns.status')}>
        <StatusText client={client} />
      </td>
      <td data-label={t('columns.shared')}>{t(`shared.${client.shared}`)}</td>
      {cell('overdue', ({ overdue }) => (
        <Amount amount={overdue} className={overdue > 0 ? 'font-semibold text-danger-text-subtle' : ''} />
      ))}
      {cell('dueSoon', ({ dueSoon }) => (
        <Amount amount={dueSoon} />
      ))}
      {cell('nextDue', ({ nextDue }) => (nextDue === undefined ? t('noDue') : <Day date={nextDue} />))}
      {cell('credit', ({ credit }) => (
        <Amount amount={credit} />
      ))}
      {cell('fetchedAt', ({ fetchedAt }) => (
        <Day date={osloDate(fetchedAt)} />
      ))}
    </tr>
  );
}

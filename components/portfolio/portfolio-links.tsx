import { useTranslations } from 'next-intl';
import { ChoiceLinks, type Choice } from '#components/ui/choice-links.tsx';
import { CLIENT_STATUSES, type ClientStatus } from '#lib/portfolio/client-status.ts';
import {
  DEFAULT_PORTFOLIO_QUERY,
  portfolioAddress,
  type PortfolioQuery,
} from '#lib/portfolio/portfolio-query.ts';
import type { PortfolioScope } from '#lib/portfolio/scope.ts';

const PATH = '/radgiver';

interface PortfolioLinksProps {
  readonly query: PortfolioQuery;
  readonly scopes: readonly PortfolioScope[];
  readonly counts: Readonly<Record<ClientStatus, number>>;
}

/** The ways through the portfolio that are one choice each: whose clients, which status with how many, and ready views. */
export function PortfolioLinks({ query, scopes, counts }: PortfolioLinksProps) {
  const t = useTranslations('clients');
  const view = (change: Partial<PortfolioQuery>): PortfolioQuery => ({
    ...DEFAULT_PORTFOLIO_QUERY,
    scope: query.scope,
    ...change,
  });
  const choice = (key: string, label: string, target: PortfolioQuery): Choice => {
    const href = portfolioAddress(PATH, target);
    return { key, label, href, chosen: href === portfolioAddress(PATH, query) };
  };
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const statuses: readonly Choice[] = [
    {
      ...choice('all', t('count', { name: t('all'), count: total }), { ...query, status: undefined }),
      chosen: query.status === undefined,
    },
    ...CLIENT_STATUSES.filter((status) => counts[status] > 0 || query.status === status).map((status) => ({
      ...choice(status, t('count', { name: t(`status.${status}`), count: counts[status] }), {
        ...query,
        status,
      }),
      chosen: query.status === status,
    })),
  ];
  return (
    <div className="no-print flex flex-col gap-4">
      {scopes.length < 2 ? null : (
        <ChoiceLinks
          label={t('scopes.label')}
          choices={scopes.map((scope, place) => ({
            ...choice(String(place), scopeName(scope, t), view({ scope: place })),
            chosen: query.scope === place,
          }))}
        />
      )}
      <ChoiceLinks label={t('counts')} choices={statuses} />
      <ChoiceLinks
        label={t('views.label')}
        choices={[
          choice('expiring', t('views.expiring'), view({ status: 'expiring', sort: 'endsAt' })),
          choice('overdue', t('views.overdue'), view({ overdue: true, sort: 'overdue', descending: true })),
          choice('never-asked', t('views.neverAsked'), view({ status: 'never-asked' })),
        ]}
      />
    </div>
  );
}

function scopeName(scope: PortfolioScope, t: ReturnType<typeof useTranslations<'clients'>>): string {
  switch (scope.kind) {
    case 'own':
      return t('scopes.own');
    case 'team':
      return t('scopes.team', { team: scope.team });
    case 'bank':
      return t('scopes.bank');
  }
}

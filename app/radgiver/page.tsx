import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientTable } from '#components/portfolio/client-table.tsx';
import { InviteChosen } from '#components/portfolio/invite-chosen.tsx';
import { PortfolioForm } from '#components/portfolio/portfolio-form.tsx';
import { PortfolioLinks } from '#components/portfolio/portfolio-links.tsx';
import { SavedViews } from '#components/portfolio/saved-views.tsx';
import { Page } from '#components/ui/shell/page.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { loginRefusalIn } from '#lib/core/auth/login.ts';
import {
  DEFAULT_PORTFOLIO_QUERY,
  parsePortfolioQuery,
  portfolioAddress,
  type PortfolioQuery,
} from '#lib/portfolio/portfolio-query.ts';
import { mayAct, roleOf } from '#lib/portfolio/scope.ts';
import { definePage } from '#server/auth/policy/define-page.ts';
import { clientPage, type ClientPage } from '#server/features/portfolio/portfolio.ts';
import { viewsOf } from '#server/features/portfolio/saved-views.ts';
import { StaffLogin } from './staff-login.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('staff.advisor');
  return { title: t('title') };
}

type Search = Awaited<PageProps<'/radgiver'>['searchParams']>;

/** The clients that an employee may see: where their consent stands, and the sums of those who share them. */
export default definePage(
  {
    route: '/radgiver',
    permission: 'portfolio',
    refused: ({ code }, { search }) => (code === 'not-authenticated' ? staffLogin(search) : noRole()),
  },
  async ({ search: params, session, scopes }) => {
    const query = parsePortfolioQuery(params);
    const scope = scopes[query.scope] ?? scopes[0];
    if (scope === undefined) return noRole();
    const seen = { ...query, scope: scopes.indexOf(scope) };
    const cursor = typeof params.etter === 'string' ? params.etter : undefined;
    const [page, views, words] = await Promise.all([
      clientPage(session, scope, seen, cursor, new Date()),
      viewsOf(session.email),
      getTranslations('clients'),
    ]);
    return (
      <Page width="wide">
        <header className="flex flex-col gap-2">
          <h1 className="ds-heading" data-size="md">
            {words('heading')}
          </h1>
          <p className="max-w-prose">{words('lead')}</p>
        </header>
        <PortfolioLinks query={seen} scopes={scopes} counts={page.counts} />
        <SavedViews
          query={seen}
          views={views}
          outcome={params.lagret === 'ja' ? 'saved' : params.lagret === 'nei' ? 'failed' : undefined}
        />
        <PortfolioForm query={seen} />
        <ClientList query={seen} page={page} paged={cursor !== undefined} invites={mayAct(roleOf(scope))} />
        <p className="max-w-prose text-sm text-neutral-text-subtle">{words('views.hint')}</p>
      </Page>
    );
  },
);

const staffLogin = ({ innlogging }: Search) =>
  Promise.resolve(<StaffLogin refusal={loginRefusalIn(innlogging)} />);

async function noRole() {
  const t = await getTranslations('staff.advisor');
  return (
    <Page>
      <h1 className="ds-heading" data-size="md">
        {t('title')}
      </h1>
      <Notice tone="info" title={t('noRole.title')}>
        <p>{t('noRole.text')}</p>
      </Notice>
    </Page>
  );
}

interface ClientListProps {
  readonly query: PortfolioQuery;
  readonly page: ClientPage;
  readonly paged: boolean;
  /** Whether the employee may invite these clients. */
  readonly invites: boolean;
}

const CHOSEN = 'valgte';

async function ClientList({ query, page: { clients, counts, next }, paged, invites }: ClientListProps) {
  const t = await getTranslations('clients');
  if (Object.values(counts).every((count) => count === 0)) return <p>{t('empty')}</p>;
  if (clients.length === 0) {
    return (
      <Notice tone="info" title={t('noMatch.title')} live>
        <p>{t('noMatch.text')}</p>
        <Link
          href={portfolioAddress('/radgiver', { ...DEFAULT_PORTFOLIO_QUERY, scope: query.scope })}
          className="ds-link"
        >
          {t('noMatch.clear')}
        </Link>
      </Notice>
    );
  }
  return (
    <>
      <ClientTable clients={clients} query={query} chooseIn={invites ? CHOSEN : undefined} />
      {invites ? <InviteChosen id={CHOSEN} query={query} /> : null}
      <nav aria-label={t('table')} className="no-print flex flex-wrap items-center gap-x-6 gap-y-2">
        {paged ? (
          <Link href={portfolioAddress('/radgiver', query)} className="ds-link">
            {t('first')}
          </Link>
        ) : null}
        {next === undefined ? null : (
          <Link
            href={portfolioAddress('/radgiver', query, next)}
            rel="next"
            className="ds-button"
            data-variant="secondary"
          >
            {t('next')}
          </Link>
        )}
        <a href={portfolioAddress('/radgiver/fil', query)} className="ds-link">
          {t('file')}
        </a>
      </nav>
    </>
  );
}

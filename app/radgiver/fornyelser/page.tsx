import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { ScopeLinks } from '#components/portfolio/expiring/scope-links.tsx';
import { WeekChart } from '#components/portfolio/expiring/week-chart.tsx';
import { Page } from '#components/ui/shell/page.tsx';
import { BackLink } from '#components/ui/back-link.tsx';
import { weekIn } from '#lib/portfolio/expiring/weeks.ts';
import { definePage } from '#server/auth/policy/define-page.ts';
import { expiringByWeek } from '#server/features/portfolio/expiring/renewals.ts';
import { EndingWeek } from './ending-week.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('renewals');
  return { title: t('title') };
}

/** How many consents end in each coming week, and, of a chosen week, whose. */
export default definePage(
  { route: '/radgiver/fornyelser', permission: 'portfolio' },
  async ({ search: { utvalg, uke, etter }, scopes }) => {
    const place = scopes.findIndex((_, one) => String(one) === utvalg);
    const current = Math.max(0, place);
    const scope = scopes[current];
    if (scope === undefined) return notFound();
    const now = new Date();
    const [t, weeks] = await Promise.all([getTranslations('renewals'), expiringByWeek(scope, now)]);
    const week = weekIn(uke);
    return (
      <Page>
        <BackLink href="/radgiver">{t('back')}</BackLink>
        <header className="flex flex-col gap-2">
          <h1 className="ds-heading" data-size="md">
            {t('heading')}
          </h1>
          <p className="ds-paragraph max-w-prose" data-size="lg">
            {t('lead')}
          </p>
        </header>
        <ScopeLinks scopes={scopes} current={current} />
        {week === undefined ? null : (
          <EndingWeek
            {...{ scope, week, now }}
            place={current}
            cursor={typeof etter === 'string' ? etter : undefined}
          />
        )}
        <WeekChart
          weeks={weeks}
          hrefs={Object.fromEntries(
            weeks.map(({ monday }) => [monday, `/radgiver/fornyelser?utvalg=${current}&uke=${monday}`]),
          )}
        />
      </Page>
    );
  },
);

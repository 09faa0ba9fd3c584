import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { SectionKey } from '#components/ui/business/sections.ts';
import { Loading } from '#components/tax-account/overview/loading.tsx';
import type { QueryPanelProps } from '#components/ui/query/use-server-list.ts';
import { YearPanel } from '#components/tax-account/year/year-panel.tsx';
import { definePage } from '#server/auth/policy/define-page.ts';
import { StreamedSuspense } from '../../../streaming.tsx';
import { businessTitle } from '../../business-title.ts';
import { requireConsent } from './(oversikt)/require-consent.ts';
import { isOwner } from './is-owner.ts';
import type { YearSectionInput } from './year-section.tsx';
import { BusinessPage } from './business-page.tsx';

/** What one page with a list has of its own. */
interface ListPageKind {
  /** The page's own part of the address. */
  readonly path: string;
  /** The section that it stands under in the navigation. */
  readonly current: SectionKey;
  readonly texts: () => Promise<{ readonly title: string; readonly lead: string }>;
  /** What is shown for an address, and the action that gives the same to the panel. */
  readonly section: (input: YearSectionInput) => ReactNode | Promise<ReactNode>;
  readonly load: (orgnr: string, choice: string, fresh: boolean) => ReturnType<QueryPanelProps['load']>;
  /** Above the lead, and below the list. */
  readonly above?: (orgnr: string) => ReactNode;
  readonly below?: (orgnr: string) => ReactNode;
}

type Props = PageProps<'/bedrift/[orgnr]/betalte'>;

/**
 * A page with a list that the address chooses the year, order or period of: the first answer comes with the page, other
 * choices in its place. Behind the gate and a consent in force.
 */
export function listPage({ path, current, texts, section, load, above, below }: ListPageKind) {
  async function Panel(input: YearSectionInput) {
    return (
      <YearPanel name={path} orgnr={input.orgnr} load={load.bind(null, input.orgnr)}>
        {await section(input)}
      </YearPanel>
    );
  }

  return {
    generateMetadata: async ({ params }: Props): Promise<Metadata> =>
      businessTitle((await params).orgnr, (await texts()).title),

    Page: definePage(
      { route: `/bedrift/[orgnr]/${path}`, permission: 'business' },
      async ({ params: { orgnr }, search, business }) => {
        await requireConsent(orgnr);
        const [{ title, lead }, words] = await Promise.all([texts(), getTranslations('year')]);
        return (
          <BusinessPage orgnr={orgnr} name={business.name} current={current} heading={title}>
            {above?.(orgnr)}
            <p className="max-w-prose">{lead}</p>
            <StreamedSuspense fallback={<Loading label={words('loading')} />}>
              <Panel orgnr={orgnr} params={search} fresh={false} viewerIsOwner={isOwner(business)} />
            </StreamedSuspense>
            {below?.(orgnr)}
          </BusinessPage>
        );
      },
    ),
  };
}

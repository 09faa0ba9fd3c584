import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Loading } from '#components/tax-account/overview/loading.tsx';
import { ServerList } from '#components/ui/query/server-list.tsx';
import { definePage } from '#server/auth/policy/define-page.ts';
import { StreamedSuspense } from '../../../../streaming.tsx';
import { businessTitle } from '../../../business-title.ts';
import { requireConsent } from '../(oversikt)/require-consent.ts';
import { isOwner } from '../is-owner.ts';
import { loadUnpaid } from './actions.tsx';
import { UnpaidAnswer } from './unpaid-answer.tsx';
import { BusinessPage } from '../business-page.tsx';
import { services } from '#server/services.ts';

type Props = PageProps<'/bedrift/[orgnr]/ubetalte'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('unpaid');
  return businessTitle((await params).orgnr, t('title'));
}

/** All unpaid claims of a business: searched, filtered and sorted as the address says. */
export default definePage(
  {
    route: '/bedrift/[orgnr]/ubetalte',
    permission: 'business',
    begin: async ({ params: { orgnr } }) => {
      await requireConsent(orgnr);
      const now = new Date();
      return { now, load: services().taxAccount.loadOpenAccount(orgnr, now) };
    },
  },
  async ({ params: { orgnr }, search, business, begun: { now, load } }) => {
    const [t, all] = await Promise.all([getTranslations('unpaid'), getTranslations()]);
    return (
      <BusinessPage orgnr={orgnr} name={business.name} current="unpaid" heading={t('title')} load={load}>
        <StreamedSuspense fallback={<Loading label={t('loading')} />}>
          <ServerList
            name="unpaid"
            orgnr={orgnr}
            load={loadUnpaid.bind(null, orgnr)}
            texts={{
              pending: t('updating'),
              updated: t('updated'),
              failed: t('updateFailed'),
              retry: all('problem.retry'),
            }}
          >
            <UnpaidAnswer
              orgnr={orgnr}
              load={load}
              asked={false}
              params={search}
              now={now}
              viewerIsOwner={isOwner(business)}
            />
          </ServerList>
        </StreamedSuspense>
      </BusinessPage>
    );
  },
);

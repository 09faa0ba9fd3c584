import { getTranslations } from 'next-intl/server';
import { TraceInvitation } from '#components/tax-account/tracing/trace-invitation.tsx';
import { loadPayments } from '../list-actions.tsx';
import { listPage } from '../list-page.tsx';
import { paymentsSection } from './section.tsx';

/** What the business has paid in, year by year, and where each payment went. */
const page = listPage({
  path: 'innbetalinger',
  current: 'payments',
  texts: async () => {
    const t = await getTranslations('payments');
    return { title: t('title'), lead: t('lead') };
  },
  section: paymentsSection,
  load: loadPayments,
  below: (orgnr) => <TraceInvitation orgnr={orgnr} />,
});

export const { generateMetadata } = page;
export default page.Page;

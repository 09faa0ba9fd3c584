import { getTranslations } from 'next-intl/server';
import { loadPaidClaims } from '../list-actions.tsx';
import { listPage } from '../list-page.tsx';
import { paidClaimsSection } from './section.tsx';

/** The claims that are settled, year by year, and what covered each. */
const page = listPage({
  path: 'betalte',
  current: 'paid',
  texts: async () => {
    const t = await getTranslations('paid');
    return { title: t('title'), lead: t('lead') };
  },
  section: paidClaimsSection,
  load: loadPaidClaims,
});

export const { generateMetadata } = page;
export default page.Page;

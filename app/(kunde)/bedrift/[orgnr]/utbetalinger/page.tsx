import { getTranslations } from 'next-intl/server';
import { loadPayouts } from '../list-actions.tsx';
import { listPage } from '../list-page.tsx';
import { payoutsSection } from './section.tsx';

/** What Skatteetaten has paid out, year by year, and what each payout was made from. */
const page = listPage({
  path: 'utbetalinger',
  current: 'payouts',
  texts: async () => {
    const t = await getTranslations('payouts');
    return { title: t('title'), lead: t('lead') };
  },
  section: payoutsSection,
  load: loadPayouts,
});

export const { generateMetadata } = page;
export default page.Page;

import { getTranslations } from 'next-intl/server';
import { loadCredits } from '../list-actions.tsx';
import { listPage } from '../list-page.tsx';
import { creditsSection } from './section.tsx';

/** What Skatteetaten owes the business, year by year, and what became of it. */
const page = listPage({
  path: 'tilgode',
  current: 'credits',
  texts: async () => {
    const t = await getTranslations('credits');
    return { title: t('title'), lead: t('lead') };
  },
  section: creditsSection,
  load: loadCredits,
});

export const { generateMetadata } = page;
export default page.Page;

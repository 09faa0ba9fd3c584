import { getTranslations } from 'next-intl/server';
import { loadStatement } from '../list-actions.tsx';
import { listPage } from '../list-page.tsx';
import { statementSection } from './section.tsx';

/** The account statement of a period: the same figures as in its three files. */
const page = listPage({
  path: 'kontoutskrift',
  current: 'statement',
  texts: async () => {
    const [t, texts] = await Promise.all([getTranslations('statementPage'), getTranslations('statement')]);
    return { title: texts('title'), lead: t('lead') };
  },
  section: statementSection,
  load: loadStatement,
});

export const { generateMetadata } = page;
export default page.Page;

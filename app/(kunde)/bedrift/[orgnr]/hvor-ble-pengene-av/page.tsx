import { getTranslations } from 'next-intl/server';
import { BackLink } from '#components/ui/back-link.tsx';
import { loadTracing } from '../list-actions.tsx';
import { listPage } from '../list-page.tsx';
import { tracingSection } from './section.tsx';

/** Finds a payment by what the person remembers of it, and says in words where it went. */
const page = listPage({
  path: 'hvor-ble-pengene-av',
  current: 'payments',
  texts: async () => {
    const t = await getTranslations('tracing');
    return { title: t('title'), lead: t('lead') };
  },
  section: tracingSection,
  load: loadTracing,
  above: (orgnr) => <BackToPayments orgnr={orgnr} />,
});

export const { generateMetadata } = page;
export default page.Page;

async function BackToPayments({ orgnr }: { readonly orgnr: string }) {
  const t = await getTranslations('tracing');
  return <BackLink href={`/bedrift/${orgnr}/innbetalinger`}>{t('back')}</BackLink>;
}

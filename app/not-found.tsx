import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Page } from '#components/ui/shell/page.tsx';
import { Link } from '#components/ui/link.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('errors.not-found');
  return { title: t('title') };
}

/** The one page for what does not exist and for what is not the person's to see. */
export default async function NotFound() {
  const [t, problem] = await Promise.all([getTranslations('errors.not-found'), getTranslations('problem')]);
  return (
    <Page>
      <h1 className="ds-heading" data-size="md">
        {t('title')}
      </h1>
      <p className="ds-paragraph max-w-prose" data-size="lg">
        {t('text')} {t('action')}
      </p>
      <Link href="/" className="ds-button w-full sm:w-fit">
        {problem('toFront')}
      </Link>
    </Page>
  );
}

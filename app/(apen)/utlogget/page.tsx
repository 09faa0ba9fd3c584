import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Page } from '#components/ui/shell/page.tsx';
import { Link } from '#components/ui/link.tsx';
import { definePage } from '#server/auth/policy/define-page.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('home.loggedOut');
  return { title: t('title') };
}

/** Where the login provider sends the browser after log-out. */
export default definePage({ route: '/utlogget', permission: 'public' }, async () => {
  const t = await getTranslations('home.loggedOut');
  return (
    <Page>
      <h1 className="ds-heading" data-size="md">
        {t('title')}
      </h1>
      <p className="ds-paragraph max-w-prose" data-size="lg">
        {t('text')}
      </p>
      <Link href="/" className="ds-button w-full sm:w-fit">
        {t('again')}
      </Link>
    </Page>
  );
});

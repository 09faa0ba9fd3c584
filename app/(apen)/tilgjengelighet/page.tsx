import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { contactValues, isReachable } from '#components/ui/shell/bank-contact.tsx';
import { Page } from '#components/ui/shell/page.tsx';
import { definePage } from '#server/auth/policy/define-page.ts';
import { config } from '#server/platform/config/config.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accessibility');
  return { title: t('title') };
}

/** The accessibility statement. */
export default definePage({ route: '/tilgjengelighet', permission: 'public' }, async () => {
  const t = await getTranslations('accessibility');
  const { bank } = config();
  return (
    <Page>
      <h1 className="ds-heading" data-size="md">
        {t('title')}
      </h1>
      <p className="ds-paragraph max-w-prose" data-size="lg">
        {t('lead')}
      </p>
      <Part title={t('standardHeading')}>
        <p>{t('standard')}</p>
      </Part>
      <Part title={t('testedHeading')}>
        <p>{t('tested')}</p>
      </Part>
      <Part title={t('worksHeading')}>
        <ul className="list-disc pl-6">
          {(['keyboard', 'script', 'zoom', 'colour'] as const).map((key) => (
            <li key={key}>{t(`works.${key}`)}</li>
          ))}
        </ul>
      </Part>
      <Part title={t('knownHeading')}>
        <p>{t('known')}</p>
      </Part>
      {isReachable(bank) ? (
        <Part title={t('contactHeading')}>
          <p>{t.rich('contact', contactValues(bank))}</p>
        </Part>
      ) : null}
    </Page>
  );
});

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section className="flex max-w-prose flex-col gap-2">
      <h2 className="ds-heading" data-size="xs">
        {title}
      </h2>
      {children}
    </section>
  );
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BusinessCard } from '#components/ui/business/business-card.tsx';
import { contactValues } from '#components/ui/shell/bank-contact.tsx';
import { Page } from '#components/ui/shell/page.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { definePage } from '#server/auth/policy/define-page.ts';
import { config } from '#server/platform/config/config.ts';
import { businessesOf } from '#server/auth/directory/customers.ts';
import { services } from '#server/services.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('businesses');
  return { title: t('title') };
}

/** The businesses that the person acts for, each with where its consent stands. */
export default definePage({ route: '/bedrifter', permission: 'customer' }, async ({ session }) => {
  const now = new Date();
  const businesses = await businessesOf(session.personId);
  const consents = await Promise.all(
    businesses.map(({ orgnr }) => services().consent.getConsentSummary(orgnr, now)),
  );
  const t = await getTranslations('businesses');
  return (
    <Page>
      <header className="flex flex-col gap-2">
        <h1 className="ds-heading" data-size="md">
          {t('title')}
        </h1>
        {businesses.length === 0 ? null : <p>{t('lead', { count: businesses.length })}</p>}
      </header>
      {businesses.length === 0 ? (
        <Notice tone="info" title={t('empty.title')}>
          <p>{t.rich('empty.text', contactValues(config().bank))}</p>
        </Notice>
      ) : null}
      <ul className="flex flex-col gap-4">
        {businesses.map((business, index) => {
          const consent = consents[index];
          const shown = consent?.current ?? consent?.open ?? consent?.last;
          return (
            <li key={business.orgnr}>
              <BusinessCard
                {...business}
                status={shown?.status ?? 'none'}
                {...(consent?.current === undefined ? {} : { validTo: consent.current.validTo })}
              />
            </li>
          );
        })}
      </ul>
    </Page>
  );
});

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EraseSection } from '#components/privacy/erase-section.tsx';
import { KeptList } from '#components/privacy/kept-list.tsx';
import { StoredTable } from '#components/privacy/stored-table.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { definePage } from '#server/auth/policy/define-page.ts';
import { config } from '#server/platform/config/config.ts';
import { businessTitle } from '../../../business-title.ts';
import { keptRows, storedRows } from './stored-rows.ts';
import { BusinessPage } from '../business-page.tsx';
import { services } from '#server/services.ts';

type Props = PageProps<'/bedrift/[orgnr]/lagret'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('stored');
  return businessTitle((await params).orgnr, t('title'));
}

/** What the bank has stored about a business. Needs no consent: people may ask when there is none as well. */
export default definePage(
  { route: '/bedrift/[orgnr]/lagret', permission: 'business' },
  async ({ params: { orgnr }, business, session }) => {
    const [t, items, keptItems] = await Promise.all([
      getTranslations('stored'),
      services().privacy.personalData(orgnr, session.personId),
      services().privacy.retainedData(orgnr, session.personId),
    ]);
    const [{ answers, other }, kept] = await Promise.all([storedRows(items), keptRows(keptItems, orgnr)]);
    const bank = config().bank.name;
    return (
      <BusinessPage orgnr={orgnr} name={business.name} current="stored" heading={t('heading', { bank })}>
        <p className="max-w-prose">{t('lead', { bank })}</p>
        {items.length === 0 ? (
          <Notice tone="info" title={t('nothing.title')}>
            <p>{t('nothing.text')}</p>
          </Notice>
        ) : null}
        {answers.length === 0 ? null : (
          <section aria-labelledby="svar" className="flex flex-col gap-3">
            <h2 id="svar" className="ds-heading" data-size="xs">
              {t('answers')}
            </h2>
            <p className="max-w-prose">{t('answersText')}</p>
            <StoredTable caption={t('answers')} rows={answers} />
          </section>
        )}
        {other.length === 0 ? null : (
          <section aria-labelledby="annet" className="flex flex-col gap-3">
            <h2 id="annet" className="ds-heading" data-size="xs">
              {t('other')}
            </h2>
            <StoredTable caption={t('other')} rows={other} />
          </section>
        )}
        <KeptList rows={kept} />
        <section aria-labelledby="last-ned" className="ds-card no-print flex! flex-col items-start gap-3">
          <h2 id="last-ned" className="ds-heading" data-size="xs">
            {t('export.heading')}
          </h2>
          <p className="max-w-prose">{t('export.text')}</p>
          <a
            href={`/bedrift/${orgnr}/lagret/fil`}
            className="ds-button w-full sm:w-fit"
            data-variant="secondary"
          >
            {t('export.submit')}
          </a>
        </section>
        <EraseSection orgnr={orgnr} />
      </BusinessPage>
    );
  },
);

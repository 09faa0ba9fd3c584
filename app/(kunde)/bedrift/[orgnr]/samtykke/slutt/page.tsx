import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { BusinessForm } from '#components/consent/business-form.tsx';
import { Consequences } from '#components/consent/consequences.tsx';
import { Link } from '#components/ui/link.tsx';
import { lastWholeDay } from '#lib/consent/consent-end.ts';
import { formatLongDate } from '#lib/core/dates/format.ts';
import { definePage } from '#server/auth/policy/define-page.ts';
import { stopShowingAction } from '#server/actions/consent.ts';
import { businessTitle } from '../../../../business-title.ts';
import { BusinessPage } from '../../business-page.tsx';
import { services } from '#server/services.ts';

type Props = PageProps<'/bedrift/[orgnr]/samtykke/slutt'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('consent.ending.stop');
  return businessTitle((await params).orgnr, t('title'));
}

/** What happens when showing in the bank is stopped, before anybody stops it. */
export default definePage(
  { route: '/bedrift/[orgnr]/samtykke/slutt', permission: 'business' },
  async ({ params: { orgnr }, business }) => {
    const { current, open } = await services().consent.getConsentSummary(orgnr, new Date());
    if (current === undefined) redirect(`/bedrift/${orgnr}/samtykke`);
    const [t, language] = await Promise.all([getTranslations('consent.ending'), getLocale()]);
    const until = formatLongDate(lastWholeDay(current.validTo), language);
    return (
      <BusinessPage orgnr={orgnr} name={business.name} current="consent" heading={t('stop.title')}>
        <div className="flex max-w-3xl flex-col gap-6">
          <Consequences
            happens={[
              t('stop.erased'),
              t('stop.everyone'),
              t('stop.reminders'),
              t('sharing'),
              open === undefined ? undefined : t('stop.renewal'),
            ]}
            stays={[t('stop.altinn', { date: until }), t('claims')]}
          />
          <div className="flex flex-col gap-3 sm:flex-row sm:flex-wrap">
            <BusinessForm action={stopShowingAction} orgnr={orgnr}>
              <button type="submit" className="ds-button w-full sm:w-fit" data-color="danger">
                {t('stop.submit')}
              </button>
            </BusinessForm>
            <Link
              href={`/bedrift/${orgnr}/samtykke`}
              className="ds-button w-full sm:w-fit"
              data-variant="secondary"
            >
              {t('keep')}
            </Link>
          </div>
        </div>
      </BusinessPage>
    );
  },
);

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ConsentBack } from '#components/consent/consent-back.tsx';
import { ReminderForm } from '#components/reminders/reminder-form.tsx';
import { SavedNotice } from '#components/reminders/saved-notice.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { REMINDER_KINDS } from '#lib/reminders/reminder-kinds.ts';
import { definePage } from '#server/auth/policy/define-page.ts';
import { businessTitle } from '../../../business-title.ts';
import { BusinessPage } from '../business-page.tsx';
import { services } from '#server/services.ts';

type Props = PageProps<'/bedrift/[orgnr]/varsler'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('reminderSettings');
  return businessTitle((await params).orgnr, t('title'));
}

/** What the person wants to be reminded of for this business. Needs no consent: some reminders are about getting one. */
export default definePage(
  { route: '/bedrift/[orgnr]/varsler', permission: 'business' },
  async ({ params: { orgnr }, search: { lagret }, business, session }) => {
    const [t, words, preferences] = await Promise.all([
      getTranslations('reminderSettings'),
      getTranslations('reminders'),
      services().reminders.preferencesOf(session.personId, orgnr),
    ]);
    const { available, kinds, address } = preferences;
    return (
      <BusinessPage orgnr={orgnr} name={business.name} current="reminders" heading={t('title')}>
        <div className="flex max-w-3xl flex-col gap-6">
          <SavedNotice outcome={lagret} />
          {available ? (
            <>
              <div className="flex max-w-prose flex-col gap-2">
                <p>{t('lead', { business: business.name })}</p>
                <p>{t('privacy')}</p>
                <p>{t('responsibility')}</p>
              </div>
              <ReminderForm
                orgnr={orgnr}
                kinds={REMINDER_KINDS.map((kind) => ({
                  kind,
                  title: words(`kinds.${kind}.title`),
                  text: words(`kinds.${kind}.text`),
                }))}
                chosen={{ address: address?.text ?? '', kinds }}
                {...(address === undefined
                  ? {}
                  : { addressState: t(address.confirmed ? 'address.confirmed' : 'address.unconfirmed') })}
                words={{
                  what: t('form.what'),
                  where: t('form.where'),
                  address: t('form.address'),
                  addressHint: t('form.addressHint'),
                  submit: t('form.submit'),
                  stopHint: t('form.stopHint'),
                  notSaved: t('notSaved'),
                }}
                problems={{
                  'reminders-off': words('problems.reminders-off'),
                  'address-invalid': words('problems.address-invalid'),
                }}
              />
            </>
          ) : (
            <Notice tone="info" title={words('problems.reminders-off')}>
              <p>{t('unavailable')}</p>
            </Notice>
          )}
          <ConsentBack orgnr={orgnr} />
        </div>
      </BusinessPage>
    );
  },
);

import { useLocale, useTranslations } from 'next-intl';
import { BusinessForm } from '../business-form.tsx';
import { Link } from '#components/ui/link.tsx';
import { personText } from '#lib/consent/person-text.ts';
import { lastWholeDay } from '#lib/consent/consent-end.ts';
import type { Sharing } from '#lib/consent/sharing.ts';
import { formatDateTime, formatLongDate } from '#lib/core/dates/format.ts';
import { setSharingAction } from '#server/actions/sharing.ts';

interface SharingNowProps {
  readonly orgnr: string;
  readonly sharing: Sharing;
}

/** What the advisor sees at this moment, who chose it, and the way to stop at once. */
export function SharingNow({ orgnr, sharing }: SharingNowProps) {
  const t = useTranslations('sharing.now');
  const former = useTranslations('consent.history')('former');
  const language = useLocale();
  return (
    <section
      aria-labelledby="naa"
      className="ds-card flex! flex-col gap-4"
      {...(sharing.level === 'nothing' ? {} : { 'data-color': 'accent', 'data-variant': 'tinted' })}
    >
      <div className="flex max-w-prose flex-col gap-1">
        <h2 id="naa" className="ds-heading" data-size="xs">
          {t(sharing.level)}
        </h2>
        {sharing.level === 'nothing' ? null : (
          <>
            <p>{t('until', { at: formatLongDate(lastWholeDay(sharing.until), language) })}</p>
            <p>
              {t('setBy', {
                person: personText(sharing.setBy, former),
                at: formatDateTime(sharing.setAt, language),
              })}
            </p>
          </>
        )}
        <p>
          <Link href={`/bedrift/${orgnr}/innsyn`} className="ds-link inline-flex min-h-11 items-center">
            {t('looks')}
          </Link>
        </p>
      </div>
      {sharing.level === 'nothing' ? null : (
        <BusinessForm action={setSharingAction} orgnr={orgnr}>
          <input type="hidden" name="level" value="nothing" />
          <button
            type="submit"
            className="ds-button w-full sm:w-fit"
            data-variant="secondary"
            data-color="danger"
          >
            {t('stop')}
          </button>
        </BusinessForm>
      )}
    </section>
  );
}

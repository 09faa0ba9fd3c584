import { getLocale, getTranslations } from 'next-intl/server';
import { OpenRequest } from '#components/consent/open-request.tsx';
import type { Consent } from '#lib/consent/consent.ts';
import { personText } from '#lib/consent/person-text.ts';
import { formatLongDate, formatTime } from '#lib/core/dates/format.ts';
import { osloDate } from '#lib/core/dates/iso-date.ts';

interface OpenRequestSectionProps {
  readonly open: Consent;
  readonly business: string;
  /** The reader's own id: the page says «you» instead of the name. */
  readonly personId: string;
  readonly meanwhile: string;
}

/** A request that waits for an answer: who asked and when, and what can be done. */
export async function OpenRequestSection({ open, business, personId, meanwhile }: OpenRequestSectionProps) {
  const [t, history, language] = await Promise.all([
    getTranslations('consent.open'),
    getTranslations('consent.history'),
    getLocale(),
  ]);
  const { orgnr, requestedBy, requestedAt, viewUri } = open;
  const when = {
    date: formatLongDate(osloDate(requestedAt), language),
    time: formatTime(requestedAt, language),
  };
  const asked =
    requestedBy.personId === personId
      ? t('bySelf', when)
      : t('byOther', { ...when, person: personText(requestedBy, history('former')) });
  return (
    <OpenRequest orgnr={orgnr} business={business} asked={asked} meanwhile={meanwhile} viewUri={viewUri} />
  );
}

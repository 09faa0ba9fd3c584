import { getLocale, getTranslations } from 'next-intl/server';
import { ControlLinks } from '#components/consent/control-links.tsx';
import { lastWholeDay } from '#lib/consent/consent-end.ts';
import { formatDateTime, formatLongDate } from '#lib/core/dates/format.ts';
import { getAccessLog } from '#server/features/access-log/access-log.ts';
import { sharingOf } from '#server/features/consent/sharing/sharing.ts';
import { services } from '#server/services.ts';

interface ControlSectionProps {
  readonly orgnr: string;
  readonly personId: string;
  readonly now: Date;
}

/** The other things that the customer decides, each with how it stands. */
export async function ControlSection({ orgnr, personId, now }: ControlSectionProps) {
  const [t, language] = await Promise.all([getTranslations('consent.controls'), getLocale()]);
  const [sharing, entries, reminders] = await Promise.all([
    sharingOf(orgnr, now),
    getAccessLog(orgnr),
    services().reminders.preferencesOf(personId, orgnr),
  ]);
  const [entry] = entries.entries;
  const count = reminders.kinds.length;
  const unconfirmed = count > 0 && reminders.address?.confirmed !== true;
  const states = {
    sharing:
      sharing.level === 'nothing'
        ? t('sharing.nothing')
        : t(`sharing.${sharing.level}`, { date: formatLongDate(lastWholeDay(sharing.until), language) }),
    looks:
      entry === undefined
        ? t('looks.none')
        : t('looks.last', { name: entry.name, at: formatDateTime(entry.at, language) }),
    reminders: [
      count === 0 ? t('reminders.none') : t('reminders.some', { count }),
      unconfirmed ? t('reminders.unconfirmed') : '',
    ]
      .join(' ')
      .trim(),
  };
  return <ControlLinks orgnr={orgnr} states={states} />;
}

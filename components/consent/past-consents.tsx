import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import type { PastConsent } from '#lib/consent/past-consents.ts';
import { personText } from '#lib/consent/person-text.ts';
import { formatLongDate } from '#lib/core/dates/format.ts';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import { HistoryEventText } from './history-event-text.tsx';

/** Shown here; the history has them all. */
const SHOWN = 5;

interface PastConsentsProps {
  readonly orgnr: string;
  /** The one that ended last first. */
  readonly past: readonly PastConsent[];
}

/** Earlier consents and requests, with why each ended, and the way to the whole history. */
export function PastConsents({ orgnr, past }: PastConsentsProps) {
  const t = useTranslations('consent.past');
  const history = useTranslations('consent.history');
  const language = useLocale();
  const day = (instant: Date) => formatLongDate(osloDate(instant), language);
  const period = ({ grantedAt, end }: PastConsent) => {
    const [from, to] = [grantedAt ?? end.at, end.at].map(day);
    return from === to || from === undefined || to === undefined ? day(end.at) : t('period', { from, to });
  };
  return (
    <div className="flex flex-col gap-3">
      {past.length === 0 ? null : (
        <section aria-labelledby="tidligere" className="flex flex-col gap-3">
          <h2 id="tidligere" className="ds-heading" data-size="xs">
            {t('heading')}
          </h2>
          <ul className="ds-card flex! flex-col divide-y divide-neutral-border-subtle p-0!">
            {past.slice(0, SHOWN).map((one) => (
              <li key={one.consentId} className="flex flex-col px-4 py-3">
                <p className="font-medium">
                  <HistoryEventText row={one.end} />
                </p>
                <p className="text-neutral-text-subtle">
                  {period(one)}
                  {one.asked === undefined
                    ? null
                    : ` · ${t('asked', { person: personText(one.asked.person ?? {}, history('former')), date: day(one.asked.at) })}`}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="no-print">
        <Link
          href={`/bedrift/${orgnr}/samtykke/historikk`}
          className="ds-link inline-flex min-h-11 items-center"
        >
          {history('all')}
        </Link>
      </p>
    </div>
  );
}

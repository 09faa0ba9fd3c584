import { useLocale, useTranslations } from 'next-intl';
import { claimTitle } from '#lib/tax-account/claim-types/claim-title.ts';
import { formatLongDate, formatTime } from '#lib/core/dates/format.ts';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import { formatKr } from '#lib/core/money/format.ts';
import { absolute } from '#lib/core/money/ore.ts';
import type { Change } from '#lib/tax-account/overview/changes-since.ts';

/** How many changes are told before they are only counted. */
const SHOWN_CHANGES = 6;

export interface SinceLastProps {
  /** When the person was here before. */
  readonly since: Date;
  readonly changes: readonly Change[];
}

/** What changed since the person's last visit. Nothing when nothing did. */
export function SinceLast({ since, changes }: SinceLastProps) {
  const t = useTranslations('overview.since');
  const language = useLocale();
  const sentenceOf = useSentence();
  if (changes.length === 0) return null;
  const left = changes.length - SHOWN_CHANGES;
  return (
    <section
      aria-labelledby="siden-sist"
      className="ds-card flex! flex-col gap-2"
      data-variant="tinted"
      data-color="accent"
    >
      <h2 id="siden-sist" className="ds-heading" data-size="2xs">
        {t('heading')}
      </h2>
      <p className="text-sm">
        {t('lead', {
          date: formatLongDate(osloDate(since), language),
          time: formatTime(since, language),
        })}
      </p>
      <ul className="flex list-disc flex-col gap-1 pl-5">
        {changes.slice(0, SHOWN_CHANGES).map((change, index) => (
          // The changes have no identity of their own and never change place.
          <li key={index}>{sentenceOf(change)}</li>
        ))}
      </ul>
      {left <= 0 ? null : <p>{t('more', { count: left })}</p>}
    </section>
  );
}

function useSentence(): (change: Change) => string {
  const t = useTranslations('overview.since');
  const unnamed = useTranslations('claim')('unnamed');
  const language = useLocale();
  const kr = (amount: Parameters<typeof formatKr>[0]) => formatKr(absolute(amount), language);
  return (change) => {
    const subject = change.kind === 'closed' ? change.was : change.claim;
    const claim = claimTitle(subject, language, unnamed);
    const credit = subject.original < 0;
    switch (change.kind) {
      case 'new':
        return t(credit ? 'newCredit' : 'new', { claim, amount: kr(change.claim.original) });
      case 'closed':
        return t('closed', { claim });
      case 'placed':
        return t(credit ? 'placedCredit' : 'placed', { claim, amount: kr(change.amount) });
      case 'placement-undone':
        return t('undone', { claim, amount: kr(change.amount) });
      case 'amount-changed':
        return t('changed', { claim, before: kr(change.before), after: kr(change.after) });
      case 'overdue':
        return t('overdue', { claim, amount: kr(change.amount) });
    }
  };
}

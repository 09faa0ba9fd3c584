import { useTranslations } from 'next-intl';
import { Day } from '#components/ui/day.tsx';
import type { IsoDate } from '#lib/core/dates/iso-date.ts';

interface DueTextProps {
  readonly due?: IsoDate;
  /** Negative when the date has passed. */
  readonly daysUntilDue?: number;
}

/** A due date and how far off it is: `10.12.2026 (om 17 dager)`. */
export function DueText({ due, daysUntilDue }: DueTextProps) {
  const t = useTranslations('claim');
  if (due === undefined) return t('dueUnknown');
  return (
    <>
      <Day date={due} />
      {daysUntilDue === undefined ? null : (
        <>
          {' '}
          <span className="figure inline-block text-neutral-text-subtle">
            ({daysUntilDue < 0 ? t('daysAgo', { days: -daysUntilDue }) : t('inDays', { days: daysUntilDue })})
          </span>
        </>
      )}
    </>
  );
}

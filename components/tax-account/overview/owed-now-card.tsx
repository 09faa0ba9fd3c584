import { useLocale, useTranslations } from 'next-intl';
import { Icon } from '#components/ui/icon.tsx';
import { Amount } from '#components/ui/amount.tsx';
import { Link } from '#components/ui/link.tsx';
import { formatLongDate } from '#lib/core/dates/format.ts';
import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import { formatKr } from '#lib/core/money/format.ts';
import { MARKS } from '#lib/payments/payment-selection.ts';
import type { OwedNow } from '#lib/tax-account/owed-now.ts';

interface OwedNowCardProps {
  readonly orgnr: string;
  readonly owed: OwedNow;
  /** The day that Skatteetaten's interest is of. */
  readonly asOf: IsoDate;
  readonly today: IsoDate;
  readonly viewerIsOwner: boolean;
}

/** The one figure that answers «what do I owe now», what it is made of, and who owes it. Nothing when nothing is overdue. */
export function OwedNowCard({ orgnr, owed, asOf, today, viewerIsOwner }: OwedNowCardProps) {
  const t = useTranslations('overview.owedNow');
  const language = useLocale();
  if (owed.count === 0) return null;
  const { overdue, interest, total, byHolder } = owed;
  const kr = (amount: typeof total): string => formatKr(amount, language);
  return (
    <section
      aria-labelledby="skylder-naa"
      className="ds-card flex! flex-col gap-2 border-danger-border-subtle! bg-danger-surface-tinted! text-danger-text-subtle"
    >
      <h2 id="skylder-naa" className="flex items-center gap-2 font-semibold">
        <Icon name="warning" className="size-6" />
        {asOf === today ? t('heading') : t('headingOn', { date: formatLongDate(asOf, language) })}
      </h2>
      <Amount amount={total} className="text-4xl font-semibold tracking-tight" />
      <div className="flex flex-col gap-1">
        {interest === 0 ? null : (
          <p>
            {t('parts', { overdue: kr(overdue), interest: kr(interest) })}. {t('interest')}
          </p>
        )}
        {byHolder.owner.total === 0 ? null : (
          <p>
            {t(viewerIsOwner ? 'split' : 'splitOther', {
              business: kr(byHolder.business.total),
              owner: kr(byHolder.owner.total),
            })}
          </p>
        )}
      </div>
      <Link
        href={{ pathname: `/bedrift/${orgnr}/betal`, query: { merk: MARKS.overdue } }}
        className="ds-button no-print w-full sm:w-fit"
      >
        {t('see', { count: owed.count })}
        <Icon name="forward" />
      </Link>
    </section>
  );
}

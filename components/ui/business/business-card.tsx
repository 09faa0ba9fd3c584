import { useLocale, useTranslations } from 'next-intl';
import { Icon } from '../icon.tsx';
import { Link } from '../link.tsx';
import { lastWholeDay } from '#lib/consent/consent-end.ts';
import type { ConsentStatus } from '#lib/consent/consent.ts';
import { formatLongDate } from '#lib/core/dates/format.ts';
import { formatOrgnr } from '#lib/core/identifiers/orgnr.ts';

export interface BusinessCardProps {
  readonly orgnr: string;
  readonly name: string;
  readonly role: string;
  readonly status: ConsentStatus | 'none';
  readonly validTo?: Date;
}

const TONES = { granted: 'success', requested: 'info', expired: 'warning', revoked: 'neutral' } as const;
const toneOf = (status: ConsentStatus | 'none') =>
  status in TONES ? TONES[status as keyof typeof TONES] : 'neutral';

/** One business that the person acts for, as a link to its overview. */
export function BusinessCard({ orgnr, name, role, status, validTo }: BusinessCardProps) {
  const t = useTranslations('businesses');
  const language = useLocale();
  const date = validTo === undefined ? '' : formatLongDate(lastWholeDay(validTo), language);
  return (
    <article className="ds-card relative flex! items-center justify-between gap-4 hover:border-accent-border-default">
      <div className="flex min-w-0 flex-col gap-2">
        <h2 className="ds-heading" data-size="xs">
          {/* The whole card is the link's target, while screen readers hear its name alone. */}
          <Link href={`/bedrift/${orgnr}`} className="ds-link after:absolute after:inset-0">
            {name}
          </Link>
        </h2>
        <p className="flex flex-wrap gap-x-4 text-neutral-text-subtle">
          <span>{t('orgnr', { orgnr: formatOrgnr(orgnr) })}</span>
          <span>{t('role', { role })}</span>
        </p>
        <p className="ds-tag" data-color={toneOf(status)}>
          {t(`consent.${status}`, { date })}
        </p>
      </div>
      <Icon name="forward" className="size-6 text-accent-text-subtle" />
    </article>
  );
}

import { useLocale, useTranslations } from 'next-intl';
import { lastWholeDay } from '#lib/consent/consent-end.ts';
import { formatDate } from '#lib/core/dates/format.ts';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import type { ClientStatus } from '#lib/portfolio/client-status.ts';
import type { Client } from '#lib/portfolio/client.ts';

const COLORS: Partial<Record<ClientStatus, string>> = { active: 'success', expiring: 'warning' };

/** Where a client stands with the consent, until when, or since when and by whom it ended. */
export function StatusText({ client }: { readonly client: Client }) {
  const t = useTranslations('clients');
  const language = useLocale();
  const { status, endsAt, endedBy } = client;
  const isLost = status === 'lost';
  const day = endedBy === undefined && !isLost ? lastWholeDay : osloDate;
  const date = endsAt === undefined ? undefined : formatDate(day(endsAt), language);
  return (
    <span className="flex flex-col items-start gap-1">
      <span className="ds-tag" data-color={COLORS[status] ?? 'neutral'}>
        {t(`status.${status}`)}
      </span>
      {date === undefined ? null : (
        <span className="text-sm text-neutral-text-subtle">
          {isLost
            ? t('lostSince', { date })
            : endedBy === undefined
              ? t('ends', { date })
              : t('ended', { date, by: t(`endedBy.${endedBy}`) })}
        </span>
      )}
    </span>
  );
}

import { useLocale, useTranslations } from 'next-intl';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { Amount } from '#components/ui/amount.tsx';
import { Day } from '#components/ui/day.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { lastWholeDay } from '#lib/consent/consent-end.ts';
import type { Sharing } from '#lib/consent/sharing.ts';
import { formatDateTime, formatLongDate } from '#lib/core/dates/format.ts';
import type { Client } from '#lib/portfolio/client.ts';

interface ClientSharingProps {
  readonly sharing: Sharing;
  readonly client: Client;
}

/** What the client shares, until when, and the sums when any may be shown; else how the client can share. */
export function ClientSharing({ sharing, client }: ClientSharingProps) {
  const t = useTranslations('clients');
  const language = useLocale();
  if (sharing.level === 'nothing') {
    const inForce = client.status === 'active' || client.status === 'expiring';
    return (
      <Notice tone="info" title={t('page.nothing.title')}>
        <p>{t('page.nothing.text')}</p>
        {inForce ? null : <p>{t('page.nothing.needsConsent')}</p>}
        <p>{t('page.nothing.how')}</p>
      </Notice>
    );
  }
  return (
    <section aria-labelledby="summer" className="ds-card flex! flex-col gap-3">
      <h2 id="summer" className="ds-heading" data-size="xs">
        {t('page.figures')}
      </h2>
      <p>
        {t('page.shares', {
          what: t(`shared.${sharing.level}`),
          date: formatLongDate(lastWholeDay(sharing.until), language),
        })}
      </p>
      <Sums figures={client.figures} />
    </section>
  );
}

function Sums({ figures }: { readonly figures: Client['figures'] }) {
  const t = useTranslations('clients');
  const language = useLocale();
  if (figures === undefined) return <p>{t('page.noFigures')}</p>;
  const { overdue, dueSoon, nextDue, credit, unplaced, fetchedAt } = figures;
  return (
    <>
      <DescriptionList
        facts={[
          { label: t('columns.overdue'), value: <Amount amount={overdue} className="font-semibold" /> },
          { label: t('columns.dueSoon'), value: <Amount amount={dueSoon} /> },
          {
            label: t('columns.nextDue'),
            value: nextDue === undefined ? t('noDue') : <Day date={nextDue} long />,
          },
          { label: t('columns.credit'), value: <Amount amount={credit} /> },
          { label: t('columns.unplaced'), value: <Amount amount={unplaced} /> },
        ]}
      />
      <p className="max-w-prose text-sm text-neutral-text-subtle">
        {t('page.asOf', { at: formatDateTime(fetchedAt, language) })}
      </p>
    </>
  );
}

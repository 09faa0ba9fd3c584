import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Notice } from '#components/ui/notice.tsx';

interface YearListProps {
  readonly id: string;
  /** What and how many. */
  readonly heading: string;
  readonly empty: { readonly title: string; readonly text: string };
  readonly count: number;
  /** Rows that could not be read. */
  readonly unreadable: number;
  /** Something that explains the rows could not be fetched. */
  readonly partial: boolean;
  readonly children: ReactNode;
}

/** The rows of a year below their heading, or the words for a year without any, with what could not be shown. */
export function YearList({ id, heading, empty, count, unreadable, partial, children }: YearListProps) {
  const t = useTranslations();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <h2 id={id} className="ds-heading" data-size="xs">
        {count === 0 ? empty.title : heading}
      </h2>
      {count === 0 ? <p className="max-w-prose">{empty.text}</p> : null}
      {unreadable === 0 ? null : (
        <Notice tone="warning" title={t('overview.unreadableTitle')} level={3}>
          <p>{t('overview.unreadable', { count: unreadable })}</p>
        </Notice>
      )}
      {partial && count > 0 ? (
        <Notice tone="info" title={t('year.partial.title')} level={3}>
          <p>{t('year.partial.text')}</p>
        </Notice>
      ) : null}
      {count === 0 ? null : (
        <ul className="ds-card flex! flex-col divide-y divide-neutral-border-subtle p-0!">{children}</ul>
      )}
    </section>
  );
}

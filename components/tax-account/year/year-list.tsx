import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { UnreadableNotice } from '../overview/unreadable-notice.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { type Unreadable, unreadableCount } from '#lib/tax-account/unreadable.ts';

interface YearListProps {
  readonly id: string;
  /** What and how many. */
  readonly heading: string;
  readonly empty: { readonly title: string; readonly text: string };
  readonly count: number;
  /** Rows that could not be read. */
  readonly unreadable: Unreadable;
  /** Something that explains the rows could not be fetched. */
  readonly partial: boolean;
  readonly children: ReactNode;
}

/** The rows of a year below their heading, or the words for a year without any, with what could not be shown. */
export function YearList({ id, heading, empty, count, unreadable, partial, children }: YearListProps) {
  const t = useTranslations();
  // A year with rows that could not be read is not known to be empty.
  const isEmpty = count === 0 && unreadableCount(unreadable) === 0;
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <h2 id={id} className="ds-heading" data-size="xs">
        {isEmpty ? empty.title : heading}
      </h2>
      {isEmpty ? <p className="max-w-prose">{empty.text}</p> : null}
      <UnreadableNotice unreadable={unreadable} />
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

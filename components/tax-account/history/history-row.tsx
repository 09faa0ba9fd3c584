import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Day } from '#components/ui/day.tsx';
import { Amount } from '#components/ui/amount.tsx';
import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import type { Ore } from '#lib/core/money/ore.ts';

interface HistoryRowProps {
  readonly date?: IsoDate;
  /** What the row is called; without it, its date. */
  readonly title?: string;
  readonly amount: Ore;
  readonly notes: readonly (string | undefined)[];
  readonly children?: ReactNode;
}

/** One line of a list: when, what and how much, and below it what else is known. */
export function HistoryRow({ date, title, amount, notes, children }: HistoryRowProps) {
  const t = useTranslations('history');
  return (
    <li className="print-whole flex flex-col gap-1 py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="font-medium">
          {title ?? (date === undefined ? t('dateUnknown') : <Day date={date} />)}
        </p>
        <Amount amount={amount} className="ml-auto font-medium" />
      </div>
      {notes.map((note) =>
        note === undefined ? null : (
          <p key={note} className="reference text-sm text-neutral-text-subtle">
            {note}
          </p>
        ),
      )}
      {children}
    </li>
  );
}

import type { ReactNode } from 'react';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Amount } from '#components/ui/amount.tsx';
import type { Ore } from '#lib/core/money/ore.ts';

interface YearRowProps {
  readonly title: string;
  readonly amount: Ore;
  /** In a few words what the row is about; shown while it is closed, too. */
  readonly notes: readonly (string | undefined)[];
  readonly marks?: readonly (string | undefined)[];
  /** What opens the row. */
  readonly more: string;
  readonly children: ReactNode;
}

/** One row of a list by year: what and how much, and below it something that opens. */
export function YearRow({ title, amount, notes, marks = [], more, children }: YearRowProps) {
  return (
    <li className="print-whole flex flex-col gap-1 px-4 pt-4 pb-2 sm:px-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h3 className="font-semibold">{title}</h3>
        <Amount amount={amount} className="ml-auto text-lg font-semibold" />
      </div>
      {notes.map((note) =>
        note === undefined ? null : (
          <p key={note} className="reference text-neutral-text-subtle">
            {note}
          </p>
        ),
      )}
      <Marks marks={marks} />
      <Disclosure label={more} about={title}>
        <div className="mt-1 mb-3 flex flex-col gap-4 rounded-lg bg-neutral-surface-tinted p-3 sm:p-5">
          {children}
        </div>
      </Disclosure>
    </li>
  );
}

function Marks({ marks }: { readonly marks: readonly (string | undefined)[] }) {
  const said = marks.filter((mark) => mark !== undefined);
  if (said.length === 0) return null;
  return (
    <ul className="mt-1 flex flex-wrap gap-2">
      {said.map((mark) => (
        <li key={mark} className="ds-tag w-auto! max-w-full" data-color="neutral">
          {mark}
        </li>
      ))}
    </ul>
  );
}

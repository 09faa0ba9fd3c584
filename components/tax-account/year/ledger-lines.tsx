import type { ReactNode } from 'react';
import { Amount } from '#components/ui/amount.tsx';
import type { Ore } from '#lib/core/money/ore.ts';

export interface LedgerLine {
  readonly title: string;
  readonly amount?: Ore | undefined;
  /** Facts in few words. */
  readonly notes: readonly (string | undefined)[];
  /** Why it is so, in a sentence. */
  readonly why?: string | undefined;
  readonly link?: ReactNode;
}

interface LedgerLinesProps {
  readonly lines: readonly LedgerLine[];
  /** What the lines add up to, below a rule. */
  readonly sum?: { readonly label: string; readonly amount: Ore };
}

/** Amounts below each other, each with what it went to or came from, and why. */
export function LedgerLines({ lines, sum }: LedgerLinesProps) {
  return (
    <ul className="flex flex-col divide-y divide-neutral-border-subtle border-y border-neutral-border-subtle">
      {lines.map((line, index) => (
        // The same claim may stand here twice, and the rows never change place.
        <li key={index} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2">
          <div className="flex min-w-0 flex-col">
            <span className="font-medium">{line.title}</span>
            {line.notes.map((note) =>
              note === undefined ? null : (
                <span key={note} className="reference text-sm text-neutral-text-subtle">
                  {note}
                </span>
              ),
            )}
            {line.why === undefined ? null : <p className="max-w-prose text-sm">{line.why}</p>}
            {line.link}
          </div>
          {line.amount === undefined ? null : <Amount amount={line.amount} className="ml-auto font-medium" />}
        </li>
      ))}
      {sum === undefined ? null : (
        <li className="flex flex-wrap items-baseline justify-between gap-x-4 py-2 font-semibold">
          <span>{sum.label}</span>
          <Amount amount={sum.amount} className="ml-auto" />
        </li>
      )}
    </ul>
  );
}

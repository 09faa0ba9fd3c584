import { Amount } from '#components/ui/amount.tsx';
import type { Ore } from '#lib/core/money/ore.ts';
import { waterfall } from '#lib/tax-account/year-lists/waterfall.ts';

export interface DrawnPart {
  readonly label: string;
  readonly amount: Ore;
  readonly kind: 'whole' | 'setOff' | 'paidOut' | 'left';
}

interface WaterfallDrawingProps {
  readonly title: string;
  /** Says where the same figures stand as text. */
  readonly description: string;
  readonly whole: DrawnPart;
  readonly parts: readonly DrawnPart[];
}

const FILLS = {
  whole: 'fill-neutral-border-default',
  setOff: 'fill-accent-base-default',
  paidOut: 'fill-success-base-default',
  left: 'fill-neutral-border-subtle',
} as const;

/** An amount as a bar, and below it each part where the one before ended. The list beside it says the same in words. */
export function WaterfallDrawing({ title, description, whole, parts }: WaterfallDrawingProps) {
  const steps = waterfall(
    whole.amount,
    parts.map(({ amount }) => amount),
  );
  const rows = [
    { ...whole, start: 0, width: 100 },
    ...parts.map((part, index) => ({ ...part, ...(steps[index] ?? { start: 0, width: 0 }) })),
  ];
  return (
    <figure className="print-whole flex flex-col gap-3" role="img" aria-label={`${title}. ${description}`}>
      <figcaption className="text-sm text-neutral-text-subtle" aria-hidden>
        {title}
      </figcaption>
      {rows.map(({ label, amount, kind, start, width }, index) => (
        // The same claim may be covered twice, and the rows never change place.
        <div key={index} aria-hidden className="flex flex-col gap-1 text-sm">
          <div className="flex flex-wrap justify-between gap-x-4">
            <span>{label}</span>
            <Amount amount={amount} className="ml-auto" />
          </div>
          <svg width="100%" height="12" focusable={false} className="forced-color-adjust-none">
            <rect
              width="100%"
              height="12"
              rx="3"
              className="fill-neutral-surface-tinted stroke-neutral-border-subtle"
            />
            <rect
              x={`${start}%`}
              width={`${Math.max(width, 0.5)}%`}
              height="12"
              rx="3"
              className={FILLS[kind]}
            />
          </svg>
        </div>
      ))}
    </figure>
  );
}

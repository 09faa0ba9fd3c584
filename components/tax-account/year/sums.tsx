import { Amount } from '#components/ui/amount.tsx';
import type { Ore } from '#lib/core/money/ore.ts';

interface Sum {
  readonly label: string;
  readonly amount: Ore;
}

/** A year in figures: the first is the one that counts, the others say what it is made of. */
export function Sums({ sums }: { readonly sums: readonly (Sum | undefined)[] }) {
  return (
    <dl className="ds-card flex! flex-wrap gap-x-10 gap-y-4">
      {sums.map((sum, index) =>
        sum === undefined ? null : (
          <div key={sum.label} className="flex flex-col">
            <dt className="text-sm text-neutral-text-subtle">{sum.label}</dt>
            <dd>
              <Amount amount={sum.amount} className={index === 0 ? 'text-2xl font-semibold' : 'text-xl'} />
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}

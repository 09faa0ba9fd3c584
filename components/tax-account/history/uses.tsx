import { useTranslations } from 'next-intl';
import { Amount } from '#components/ui/amount.tsx';
import type { Ore } from '#lib/core/money/ore.ts';

interface Use {
  readonly title: string;
  readonly amount?: Ore;
}

interface UsesProps {
  readonly label: 'used' | 'basis';
  readonly uses: readonly Use[];
  /** What was paid in all. A single use of all of it needs no amount of its own. */
  readonly total: Ore;
}

/** Which claims a payment covered, or what a payout was made of. */
export function Uses({ label, uses, total }: UsesProps) {
  const t = useTranslations('history');
  const [only] = uses;
  if (only === undefined) return null;
  if (uses.length === 1 && (only.amount === undefined || only.amount === total)) {
    return (
      <p className="text-sm text-neutral-text-subtle">
        {t(label === 'used' ? 'usedOn' : 'basisIs', { claim: only.title })}
      </p>
    );
  }
  return (
    <div className="text-sm">
      <p className="text-neutral-text-subtle">{t(label)}</p>
      <ul className="flex flex-col pl-3">
        {uses.map((use, index) => (
          // The same claim may be covered twice, and the rows never change place.
          <li key={index} className="flex flex-wrap justify-between gap-x-4">
            <span>{use.title}</span>
            {use.amount === undefined ? null : <Amount amount={use.amount} className="ml-auto" />}
          </li>
        ))}
      </ul>
    </div>
  );
}

'use client';

import { useSyncExternalStore } from 'react';
import { fill } from '#lib/messages/fill.ts';
import type { Language } from '#lib/core/languages.ts';
import { formatKr } from '#lib/core/money/format.ts';
import { ore, sum } from '#lib/core/money/ore.ts';

interface ChosenSumProps {
  /** Id of the form whose boxes are counted. */
  readonly form: string;
  /** With `{count}` and `{sum}`. */
  readonly pattern: string;
  readonly language: Language;
  /** What was chosen when the page was made, which is what stands without scripts. */
  readonly initial: { readonly count: number; readonly sum: number };
}

/** How many are chosen and what they come to, kept up while people tick. The øre of each stand in its `data-ore`. */
export function ChosenSum({ form, pattern, language, initial }: ChosenSumProps) {
  const text = useSyncExternalStore(
    (changed) => {
      const element = document.getElementById(form);
      element?.addEventListener('change', changed);
      return () => element?.removeEventListener('change', changed);
    },
    () => chosenIn(form),
    () => `${initial.count} ${initial.sum}`,
  );
  const [count = 0, total = 0] = text.split(' ').map(Number);
  return (
    <p role="status" className="font-semibold">
      {fill(pattern, { count, sum: formatKr(ore(total), language) })}
    </p>
  );
}

/** Number and øre as one text, since a snapshot must be the same while nothing changes. */
function chosenIn(form: string): string {
  const fields = document.querySelectorAll<HTMLInputElement>(`#${form} input[name="valg"]`);
  const chosen = [...fields].filter(({ type, checked }) => type === 'hidden' || checked);
  const amounts = chosen.map(({ dataset }) => ore(Number(dataset['ore'] ?? 0)));
  return `${chosen.length} ${sum(amounts)}`;
}

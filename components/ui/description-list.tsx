import type { ReactNode } from 'react';

interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  /** Red, for what is overdue. The words around it say so too. */
  readonly alarming?: boolean;
}

/** Labels with their values: at the two edges of a phone, side by side on a wider screen. */
export function DescriptionList({ facts }: { readonly facts: readonly (Fact | undefined)[] }) {
  return (
    <dl className="facts">
      {facts.map((fact) =>
        fact === undefined ? null : (
          <div key={fact.label} className={fact.alarming === true ? 'text-danger-text-subtle' : ''}>
            <dt className={fact.alarming === true ? '' : 'text-neutral-text-subtle'}>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

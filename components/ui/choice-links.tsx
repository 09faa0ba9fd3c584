import type { ReactNode } from 'react';

export interface Choice {
  readonly key: string;
  readonly href: string;
  readonly label: ReactNode;
  readonly chosen: boolean;
}

/** A row of choices as links, of which one is chosen. Each has an address, so any of them can be shared. */
export function ChoiceLinks({
  label,
  choices,
}: {
  readonly label: string;
  readonly choices: readonly Choice[];
}) {
  return (
    <div className="choice-row">
      <p className="font-medium">{label}</p>
      <ul aria-label={label} className="flex flex-wrap gap-2">
        {choices.map(({ key, href, label: text, chosen }) => (
          <li key={key}>
            <a href={href} data-query className="choice" aria-current={chosen ? 'true' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

import type { ReactNode } from 'react';

/** Numbered steps in order. */
export function Steps({ children }: { readonly children: readonly ReactNode[] }) {
  return (
    <ol className="flex flex-col gap-4">
      {children.map((step, index) => (
        // Steps never change place.
        <li key={index} className="flex items-start gap-4">
          <span
            aria-hidden
            className="flex size-8 shrink-0 items-center justify-center rounded-full bg-accent-surface-active font-semibold text-accent-text-default"
          >
            {index + 1}
          </span>
          <div className="flex max-w-prose flex-col gap-1 pt-1">{step}</div>
        </li>
      ))}
    </ol>
  );
}

import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

interface DisclosureProps {
  readonly label: string;
  /** What the label is about, for those who hear it out of its place. */
  readonly about?: string;
  /** Open from the start. */
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** Something that opens below its label, without JavaScript. Looks like a link, works like a button. */
export function Disclosure({ label, about, open = false, children }: DisclosureProps) {
  return (
    <details open={open}>
      <summary className="plain-summary ds-link inline-flex min-h-11 items-center gap-1 py-2">
        <Icon name="down" className="turns size-5 transition-[rotate] motion-reduce:transition-none" />
        <span>
          {label}
          {about === undefined ? null : <span className="ds-sr-only"> {about}</span>}
        </span>
      </summary>
      {children}
    </details>
  );
}

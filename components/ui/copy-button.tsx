'use client';

import { useState } from 'react';
import { CHECK, COPY } from './icon-shapes.ts';
import { Picture } from './picture.tsx';

interface CopyButtonProps {
  /** What ends up on the clipboard. */
  readonly value: string;
  readonly label: string;
  /** The whole name of the button when `label` alone is not enough: «Kopier KID». A phone then shows the picture alone. */
  readonly name?: string;
  readonly copied: string;
  readonly failed: string;
}

/** Copies a text. Needs the browser; without JavaScript it does nothing, and the text beside it can be marked by hand. */
export function CopyButton({ value, label, name, copied, failed }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setOutcome('copied');
    } catch {
      // The browser may refuse, for instance without focus or on plain http.
      setOutcome('failed');
    }
  };
  return (
    <span className="no-print needs-script inline-flex flex-wrap items-center gap-2">
      <button
        type="button"
        className="ds-button"
        data-variant="secondary"
        onClick={() => void copy()}
        {...(name === undefined ? {} : { 'aria-label': name })}
      >
        <Picture shape={outcome === 'copied' ? CHECK : COPY} />
        <span className={name === undefined ? '' : 'max-sm:sr-only'}>
          {outcome === 'copied' ? copied : label}
        </span>
      </button>
      <span role="status" className={outcome === 'failed' ? 'max-w-prose' : 'ds-sr-only'}>
        {outcome === 'copied' ? copied : null}
        {outcome === 'failed' ? failed : null}
      </span>
    </span>
  );
}

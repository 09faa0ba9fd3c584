'use client';

import type { ReactNode } from 'react';
import { useFormStatus } from 'react-dom';

interface RefreshButtonProps {
  readonly variant: 'secondary' | 'tertiary';
  /** Said instead of the label while the figures are on their way. */
  readonly pending: string;
  readonly icon: ReactNode;
  readonly children: string;
}

/** Sends the form that asks for newer figures, and says so until they have come; one wish at a time. */
export function RefreshButton({ variant, pending, icon, children }: RefreshButtonProps) {
  const { pending: underWay } = useFormStatus();
  return (
    <>
      <button
        type="submit"
        className="ds-button"
        data-variant={variant}
        data-size="sm"
        // Not `disabled`: the keyboard's focus stays where it is.
        aria-disabled={underWay}
        onClick={(event) => {
          if (underWay) event.preventDefault();
        }}
      >
        {icon}
        {underWay ? pending : children}
      </button>
      <span role="status" className="ds-sr-only">
        {underWay ? pending : null}
      </span>
    </>
  );
}

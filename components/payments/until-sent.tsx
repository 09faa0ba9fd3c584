'use client';

import { type ReactNode, useEffect, useState } from 'react';

interface UntilSentProps {
  /** Id of the form that the refusal is about. */
  readonly form: string;
  readonly children: ReactNode;
}

/**
 * Shows why a form was refused until it is sent again. The answer to a good form is a download, which leaves the page as it
 * was; a new refusal comes as a new page.
 */
export function UntilSent({ form, children }: UntilSentProps) {
  const [sent, setSent] = useState(false);
  useEffect(() => {
    const element = document.getElementById(form);
    const mended = () => {
      setSent(true);
      for (const field of element?.querySelectorAll('[aria-invalid="true"]') ?? [])
        field.setAttribute('aria-invalid', 'false');
    };
    element?.addEventListener('submit', mended);
    return () => element?.removeEventListener('submit', mended);
  }, [form]);
  return sent ? null : children;
}

'use client';

import { fill } from '#lib/messages/fill.ts';
import { useProblemTexts } from './problem-texts.tsx';

interface UnexpectedProps {
  readonly error: unknown;
  readonly retry: () => void;
}

/** What an error boundary shows: a fault that nobody foresaw. The digest leads operations to the log line. */
export function Unexpected({ error, retry }: UnexpectedProps) {
  const t = useProblemTexts();
  const digest =
    error instanceof Error && 'digest' in error && typeof error.digest === 'string'
      ? error.digest
      : undefined;
  return (
    <div
      className="mx-auto flex w-full max-w-3xl flex-col items-start gap-6 px-4 pt-8 pb-16 sm:px-6"
      role="alert"
    >
      <h1 className="ds-heading" data-size="md">
        {t.title}
      </h1>
      <p className="ds-paragraph max-w-prose" data-size="lg">
        {t.text} {t.action}
      </p>
      <button type="button" className="ds-button" onClick={retry}>
        {t.retry}
      </button>
      {digest === undefined ? null : (
        <p className="reference text-sm text-neutral-text-subtle">
          {t.support} {fill(t.reference, { id: digest })}
        </p>
      )}
    </div>
  );
}

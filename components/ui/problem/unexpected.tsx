'use client';

import { unstable_isUnrecognizedActionError } from 'next/navigation';
import type { ReactNode } from 'react';
import { fill } from '#lib/messages/fill.ts';
import { useProblemTexts } from './problem-texts.tsx';

interface UnexpectedProps {
  readonly error: unknown;
  readonly retry: () => void;
}

/**
 * What an error boundary shows: an unforeseen fault, with the digest that leads operations to the log line; or that
 * the page is of an earlier deployment, which only loading it from the server mends.
 */
export function Unexpected({ error, retry }: UnexpectedProps) {
  const t = useProblemTexts();
  if (unstable_isUnrecognizedActionError(error)) {
    const reload = () => {
      window.location.reload();
    };
    return <Problem title={t.stale.title} text={t.stale.text} button={t.stale.reload} act={reload} />;
  }
  const digest =
    error instanceof Error && 'digest' in error && typeof error.digest === 'string'
      ? error.digest
      : undefined;
  return (
    <Problem
      title={t.title}
      text={
        <>
          {t.text} {t.action}
        </>
      }
      button={t.retry}
      act={retry}
    >
      {digest === undefined ? null : (
        <p className="reference text-sm text-neutral-text-subtle">
          {t.support} {fill(t.reference, { id: digest })}
        </p>
      )}
    </Problem>
  );
}

interface ProblemProps {
  readonly title: string;
  readonly text: ReactNode;
  readonly button: string;
  readonly act: () => void;
  readonly children?: ReactNode;
}

const Problem = ({ title, text, button, act, children }: ProblemProps) => (
  <div
    className="mx-auto flex w-full max-w-3xl flex-col items-start gap-6 px-4 pt-8 pb-16 sm:px-6"
    role="alert"
  >
    <h1 className="ds-heading" data-size="md">
      {title}
    </h1>
    <p className="ds-paragraph max-w-prose" data-size="lg">
      {text}
    </p>
    <button type="button" className="ds-button" onClick={act}>
      {button}
    </button>
    {children}
  </div>
);

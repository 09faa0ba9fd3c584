'use client';

import { createContext, type ReactNode, use } from 'react';

/** What an error boundary says, in the language of the request. */
export interface ProblemTexts extends Readonly<
  Record<'title' | 'text' | 'retry' | 'support' | 'reference', string>
> {
  /** With the link to the bank in it, so it comes from the server as it is shown. */
  readonly action: ReactNode;
  /** For a form from a page of an earlier deployment. */
  readonly stale: Readonly<Record<'title' | 'text' | 'reload', string>>;
}

const Texts = createContext<ProblemTexts | undefined>(undefined);

interface ProblemTextsProviderProps {
  readonly texts: ProblemTexts;
  readonly children?: ReactNode;
}

/**
 * Hands the server's texts to the error boundaries below it: they run in the browser and get nothing from the component that renders
 * them. Plain strings, since a library that formats them there would be the largest script on most pages.
 */
export const ProblemTextsProvider = ({ texts, children }: ProblemTextsProviderProps) => (
  <Texts value={texts}>{children}</Texts>
);

/** @throws Error outside the provider, which stands in the root layout. */
export function useProblemTexts(): ProblemTexts {
  const texts = use(Texts);
  if (texts === undefined) throw new Error('there are no texts for error boundaries here');
  return texts;
}

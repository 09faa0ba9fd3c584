import { FetchedText, type FetchedTextProps } from './fetched-text.tsx';
import { RefreshForm } from './refresh-form.tsx';

interface FetchedLineProps extends FetchedTextProps {
  readonly orgnr: string;
  /** See RefreshForm. */
  readonly to?: string;
}

/** How old the figures are, and the way to newer ones. */
export function FetchedAt({ orgnr, to = '', ...age }: FetchedLineProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 text-sm">
      <FetchedText {...age} />
      <RefreshForm orgnr={orgnr} to={to} />
    </div>
  );
}

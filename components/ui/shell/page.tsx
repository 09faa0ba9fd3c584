import type { ReactNode } from 'react';

interface PageProps {
  /** `text` for pages that are read, `wide` for pages with figures side by side. */
  readonly width?: 'text' | 'wide';
  readonly children: ReactNode;
}

/** The column that a page stands in. */
export function Page({ width = 'text', children }: PageProps) {
  return (
    <div
      className={`mx-auto flex w-full flex-col gap-6 px-4 pt-4 pb-16 sm:px-6 sm:pt-8 ${width === 'text' ? 'max-w-3xl' : 'max-w-6xl'}`}
    >
      {children}
    </div>
  );
}

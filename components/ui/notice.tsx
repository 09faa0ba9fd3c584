import type { ReactNode } from 'react';

interface NoticeProps {
  readonly tone: 'info' | 'success' | 'warning' | 'danger';
  readonly title: string;
  /** Level of the title in the page's outline. */
  readonly level?: 2 | 3;
  /** Announced by screen readers at once; for the outcome of what the person just did. */
  readonly live?: boolean;
  readonly children?: ReactNode;
}

/** A message in a box: what happened, what it means, what to do. */
export function Notice({ tone, title, level = 2, live = false, children }: NoticeProps) {
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <div className="ds-alert" data-color={tone} {...(live ? { role: 'status' } : {})}>
      <Title className="ds-heading" data-size="2xs">
        {title}
      </Title>
      <div className="mt-2 flex max-w-prose flex-col items-start gap-3">{children}</div>
    </div>
  );
}

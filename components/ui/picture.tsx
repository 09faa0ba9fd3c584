/** A small picture beside words. Always hidden from screen readers: the words carry the meaning. */
export function Picture({
  shape,
  className = 'size-5',
}: {
  /** One of icon-shapes.ts. Components of the browser name it here, others use `Icon`, which knows them all. */
  readonly shape: string;
  readonly className?: string;
}) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="currentColor"
      aria-hidden
      focusable={false}
      className={`shrink-0 ${className}`}
    >
      <path fillRule="evenodd" clipRule="evenodd" d={shape} />
    </svg>
  );
}

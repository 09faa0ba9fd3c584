/** Grey shapes where figures will come, with the words for those who cannot see them. */
export function Loading({ label }: { readonly label: string }) {
  return (
    <div className="loading-fallback flex flex-col gap-4" role="status">
      <p className="text-neutral-text-subtle">{label}</p>
      <div aria-hidden className="loading-pulse grid gap-4 sm:grid-cols-2">
        <div className="h-36 rounded-xl bg-neutral-surface-active" />
        <div className="h-36 rounded-xl bg-neutral-surface-active" />
      </div>
      <div aria-hidden className="loading-pulse h-64 rounded-xl bg-neutral-surface-hover" />
    </div>
  );
}

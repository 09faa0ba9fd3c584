/** How the outcome of a check looks; the word beside it says the same. */
export const OUTCOME_STYLE = {
  ok: { icon: 'check', color: 'text-success-text-subtle' },
  warning: { icon: 'warning', color: 'text-warning-text-subtle' },
  failed: { icon: 'warning', color: 'text-danger-text-subtle' },
  skipped: { icon: 'forward', color: 'text-neutral-text-subtle' },
} as const;

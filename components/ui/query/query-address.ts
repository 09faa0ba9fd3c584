import type { MouseEvent } from 'react';

/** The link to another choice that a click means to follow here; `undefined` when it is the browser's to follow. */
export function queryLink(event: MouseEvent): HTMLAnchorElement | undefined {
  const elsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (elsewhere || event.defaultPrevented || !(event.target instanceof Element)) return undefined;
  return event.target.closest<HTMLAnchorElement>('a[data-query]') ?? undefined;
}

/** A form's values as a query string with `?`, without what was left empty; empty when there is nothing to say. */
export function queryAddress(form: FormData): string {
  const params = new URLSearchParams();
  for (const [name, value] of form) {
    // React names the actions of its own forms with fields that begin with a dollar sign.
    if (typeof value === 'string' && value !== '' && !name.startsWith('$')) params.append(name, value);
  }
  return params.size === 0 ? '' : `?${params.toString()}`;
}

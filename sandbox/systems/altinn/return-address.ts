import type { ConsentRecord } from '../../core/types.ts';

/** Characters that RFC 3986 lets stand in a URI, with every `%` followed by two hexadecimal digits. */
const WELL_FORMED = /^[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/;

/**
 * Where the browser goes after the answer (docs/upstream/altinn.md#the-return-address): the registered `redirectUrl`,
 * normalised, with the outcome added. Undefined when the address is not well-formed and escaped, which ends on
 * Altinn's front page, and without an answer. The outcome is read from the events, approval first, so a
 * consent revoked meanwhile still says OK.
 */
export function returnAddress(request: Pick<ConsentRecord, 'redirectUrl' | 'events'>): string | undefined {
  const status = outcomeParameters(request.events.map((event) => event.type));
  if (status === undefined || !WELL_FORMED.test(request.redirectUrl)) return undefined;
  if (!URL.canParse(request.redirectUrl)) return undefined;
  const address = new URL(request.redirectUrl).href;
  // Any `?` counts, also one inside the fragment: Altinn looks at the text, not at the parts of the address.
  const addition = `${address.includes('?') ? '&' : '?'}${status}`;
  const fragment = address.indexOf('#');
  if (fragment === -1 || address.includes('#/')) return address + addition;
  return address.slice(0, fragment) + addition + address.slice(fragment);
}

function outcomeParameters(types: readonly string[]): string | undefined {
  if (types.includes('Accepted')) return 'Status=OK';
  if (types.includes('Rejected')) return 'Status=Failed&ErrorMessage=User+did+not+give+consent';
  return undefined;
}

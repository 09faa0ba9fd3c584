import 'server-only';
import { createHash, randomBytes } from 'node:crypto';

const STATE = /^[\w-]{43}$/;

/** A new unguessable value (256 bits) that leads back from Altinn to one request. */
export const newState = (): string => randomBytes(32).toString('base64url');

/** What is stored of a state, so that a copy of the database leads nobody back. */
export const hashOfState = (state: string): string => createHash('sha256').update(state).digest('hex');

/** True when a text from outside may be a state at all. */
export const isState = (text: string): boolean => STATE.test(text);

/** Where Altinn sends the person: short, plain ASCII, without fragment (docs/upstream/altinn.md#the-return-address). */
export function returnAddress(portalUrl: URL, state: string): URL {
  const url = new URL('/samtykke/retur', portalUrl);
  url.searchParams.set('ref', state);
  return url;
}

/** The state within such an address, as Altinn keeps it; undefined when there is none. */
export function stateOf(address: URL): string | undefined {
  const state = address.searchParams.get('ref');
  return state !== null && isState(state) ? state : undefined;
}

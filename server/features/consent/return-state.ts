import 'server-only';
import { createHash, randomBytes } from 'node:crypto';

const STATE = /^[\w-]{43}$/;

/** A random value of 256 bits, which ties the return from Altinn to one request. */
export const newState = (): string => randomBytes(32).toString('base64url');

/** Only the hash is stored, so that a copy of the database holds no valid return address. */
export const hashOfState = (state: string): string => createHash('sha256').update(state).digest('hex');

/** Whether a text has the form of a state. */
export const isState = (text: string): boolean => STATE.test(text);

/** Where Altinn sends the person: short, plain ASCII, without fragment (docs/upstream/altinn.md#the-return-address). */
export function returnAddress(portalUrl: URL, state: string): URL {
  const url = new URL('/samtykke/retur', portalUrl);
  url.searchParams.set('ref', state);
  return url;
}

/** The state in a return address that Altinn has stored; undefined when it holds none. */
export function stateOf(address: URL): string | undefined {
  const state = address.searchParams.get('ref');
  return state !== null && isState(state) ? state : undefined;
}

import { decodeJwt, decodeProtectedHeader } from 'jose';

export interface DecodedToken {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** Header and claims of a compact JWS without checking it, for the log; undefined when it is none. */
export function decodeToken(text: string): DecodedToken | undefined {
  try {
    return { header: { ...decodeProtectedHeader(text) }, claims: decodeJwt(text) };
  } catch {
    // Whatever was sent is no JWT; the handler refuses it, the log merely has nothing to show.
    return undefined;
  }
}

/** The token of an `Authorization: Bearer` header, or undefined. */
export function bearerToken(authorization: string): string | undefined {
  return /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization)?.[1];
}

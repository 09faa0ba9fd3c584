/**
 * The name of a cookie of the portal's: over https with the prefix that makes browsers refuse one that a neighbour has set, or
 * that is not `Secure`, for the whole of one host (RFC 6265bis, 4.1.3.2).
 */
export const cookieName = (name: string, https: boolean): string => `${https ? '__Host-' : ''}${name}`;

import 'server-only';

/** The address that a customer is sent to. Nothing in it says who is invited, or on behalf of which business. */
export const invitationLink = (portalUrl: URL, token: string): URL =>
  new URL(invitationPath(token), portalUrl);

/** The same, within the portal. */
export const invitationPath = (token: string): `/${string}` => `/invitasjon/${token}`;

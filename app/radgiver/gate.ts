import { authorise } from '#server/auth/policy/authorise.ts';
import { refuseStaff } from '../staff-refusal.ts';

/**
 * The employee and the client of a page under `/radgiver/<orgnr>`; `to` is what the page is for. Not logged in: the staff
 * login. A client that is unknown, malformed or another's, or that the role may only read: the same 404.
 */
export async function requireClient(orgnr: string, to: 'read' | 'act' = 'read') {
  const access = await authorise({ kind: 'client', orgnr, to });
  return access.ok ? access.value : refuseStaff(access.error);
}

/** The employee and the scopes that the roles give. Not logged in: the staff login. No role towards clients: the 404. */
export async function requirePortfolio() {
  const access = await authorise({ kind: 'portfolio' });
  return access.ok ? access.value : refuseStaff(access.error);
}

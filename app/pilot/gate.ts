import { authorise } from '#server/auth/policy/authorise.ts';
import { refuseStaff } from '../staff-refusal.ts';

/** The pilot team's session. Others get the staff login or, when logged in without the role, the 404 of any unknown page. */
export async function requirePilot() {
  const access = await authorise({ kind: 'pilot' });
  return access.ok ? access.value : refuseStaff(access.error);
}

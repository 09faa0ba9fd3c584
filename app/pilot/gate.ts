import { notFound, redirect } from 'next/navigation';
import { authorise } from '#server/auth/authorise.ts';

/** The pilot team's session. Others get the staff login or, when logged in without the role, the 404 of any unknown page. */
export async function requirePilot() {
  const access = await authorise({ kind: 'pilot' });
  if (access.ok) return access.value;
  return access.error.code === 'not-authenticated' ? redirect('/radgiver') : notFound();
}

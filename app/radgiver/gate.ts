import { notFound, redirect } from 'next/navigation';
import { authorise } from '#server/auth/authorise.ts';

/**
 * The employee and the client of a page under `/radgiver/<orgnr>`. Not logged in: the staff login. A client that is
 * unknown, malformed or another's: the same 404.
 */
export async function requireClient(orgnr: string) {
  const access = await authorise({ kind: 'client', orgnr });
  if (access.ok) return access.value;
  return access.error.code === 'not-authenticated' ? redirect('/radgiver') : notFound();
}

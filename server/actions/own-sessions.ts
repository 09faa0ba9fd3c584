'use server';

import { redirect } from 'next/navigation';
import { confirmPath } from '#lib/auth/confirm-path.ts';
import { authorise } from '#server/auth/authorise.ts';
import { signOut } from '#server/auth/logout.ts';
import { endOwnSession } from '#server/auth/own-sessions.ts';
import type { Session } from '#server/auth/session-types.ts';

/** Where people see their sessions. */
const PAGE = '/innlogginger';

/**
 * Ends every session that the caller has in the portal, after a recent login, and logs out at the login provider. Acts for the
 * holder of the caller's cookie only.
 */
export async function logoutEverywhereAction(): Promise<never> {
  return signOut((await recentHolder()) === undefined ? 'this-browser' : 'every-browser');
}

/** Ends one of the caller's own sessions (field `innlogging`), after a recent login. */
export async function endSessionAction(form: FormData): Promise<never> {
  const holder = await recentHolder();
  if (holder === undefined) redirect('/');
  const ref = form.get('innlogging');
  if (typeof ref === 'string') await endOwnSession(holder, ref, new Date());
  redirect(PAGE);
}

/** The caller, when they have shown who they are a short while ago; else they are led to do so. Undefined for nobody. */
async function recentHolder(): Promise<Session | undefined> {
  for (const kind of ['customer', 'staff'] as const) {
    const access = await authorise({ kind, login: 'recent' });
    if (access.ok) return access.value.session;
    if (access.error.code === 'login-not-recent') redirect(confirmPath(PAGE));
  }
  return undefined;
}

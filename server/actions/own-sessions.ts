'use server';

import 'server-only';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { confirmPath } from '#lib/core/auth/login.ts';
import { textField } from '#lib/core/http/field-schemas.ts';
import { authorise } from '#server/auth/policy/authorise.ts';
import { defineAction } from '#server/auth/policy/define-action.ts';
import { signOut } from '#server/auth/session/logout.ts';
import { endOwnSession } from '#server/auth/session/own-sessions.ts';
import type { Session } from '#server/auth/session/session-types.ts';

/** Where people see their sessions. */
const PAGE = '/innlogginger';

/**
 * Ends every session that the caller has in the portal, after a recent login, and logs out at the login provider. Acts for the
 * holder of the caller's cookie only.
 */
export const logoutEverywhereAction = defineAction({ permission: 'public', input: z.object({}) }, async () =>
  signOut((await recentHolder()) === undefined ? 'this-browser' : 'every-browser'),
);

/** Ends one of the caller's own sessions (field `innlogging`), after a recent login. */
export const endSessionAction = defineAction(
  { permission: 'public', input: z.object({ innlogging: textField(100) }) },
  async ({ input: { innlogging: ref }, now }) => {
    const holder = await recentHolder();
    if (holder === undefined) redirect('/');
    if (ref !== '') await endOwnSession(holder, ref, now);
    redirect(PAGE);
  },
);

/** The caller, of either kind, who has shown who they are a short while ago; else they are led to do so. Undefined without a session. */
async function recentHolder(): Promise<Session | undefined> {
  for (const kind of ['customer', 'staff'] as const) {
    const access = await authorise({ kind, login: 'recent' });
    if (access.ok) return access.value.session;
    if (access.error.code === 'login-not-recent') redirect(confirmPath(PAGE));
  }
  return undefined;
}

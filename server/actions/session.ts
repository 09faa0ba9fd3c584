'use server';

import 'server-only';
import { z } from 'zod';
import { defineAction } from '#server/auth/policy/define-action.ts';
import { signInCustomer, signInStaff } from '#server/auth/oidc/login.ts';
import { signOut } from '#server/auth/session/logout.ts';

/** `returnTo` may be anything: only a page of the portal is come back to. */
const RETURN = z.object({ returnTo: z.string().optional().catch(undefined) });

/** Begins a customer's login. Field `returnTo`: the page to come back to. */
export const loginAction = defineAction({ permission: 'public', input: RETURN }, ({ input }) =>
  signInCustomer(input.returnTo),
);

/** Begins an employee's login. Field `returnTo`: the page to come back to. */
export const staffLoginAction = defineAction({ permission: 'public', input: RETURN }, ({ input }) =>
  signInStaff(input.returnTo),
);

/** Logs out here and at the login provider. It acts on the caller's own cookie only. */
export const logoutAction = defineAction({ permission: 'public', input: z.object({}) }, () =>
  signOut('this-browser'),
);

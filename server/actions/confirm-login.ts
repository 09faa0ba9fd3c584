'use server';

import 'server-only';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { authorise } from '#server/auth/policy/authorise.ts';
import { defineAction } from '#server/auth/policy/define-action.ts';
import { confirmLogin } from '#server/auth/oidc/login.ts';

/** Lets a person who is logged in, of either kind, show who they are once more. Field `returnTo`: the page to come back to. */
export const confirmLoginAction = defineAction(
  { permission: 'public', input: z.object({ returnTo: z.string().optional() }) },
  async ({ input: { returnTo } }) => {
    if ((await authorise({ kind: 'staff' })).ok) return confirmLogin('advisor', returnTo);
    if ((await authorise({ kind: 'customer' })).ok) return confirmLogin('customer', returnTo);
    redirect('/');
  },
);

'use server';

import 'server-only';
import { redirect } from 'next/navigation';
import { authorise } from '#server/auth/authorise.ts';
import { confirmLogin } from '#server/auth/login.ts';

/** Lets whoever is logged in show who they are once more. Field `returnTo`: the page to come back to. */
export async function confirmLoginAction(form: FormData): Promise<never> {
  const returnTo = form.get('returnTo');
  if ((await authorise({ kind: 'staff' })).ok) return confirmLogin('advisor', returnTo);
  if ((await authorise({ kind: 'customer' })).ok) return confirmLogin('customer', returnTo);
  redirect('/');
}

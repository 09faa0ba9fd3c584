'use server';

import { signInCustomer, signInStaff } from '#server/auth/login.ts';
import { signOut } from '#server/auth/logout.ts';

/** Begins a customer's login. Field `returnTo`: the page to come back to. Public: whoever calls it is nobody yet. */
export async function loginAction(form: FormData): Promise<never> {
  return signInCustomer(form.get('returnTo'));
}

/** Begins an employee's login. Field `returnTo`: the page to come back to. Public, as above. */
export async function staffLoginAction(form: FormData): Promise<never> {
  return signInStaff(form.get('returnTo'));
}

/** Logs out here and at the login provider. Public: it acts on the caller's own cookie only. */
export async function logoutAction(): Promise<never> {
  return signOut('this-browser');
}

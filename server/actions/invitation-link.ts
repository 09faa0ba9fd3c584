'use server';

import 'server-only';
import { signInCustomer } from '#server/auth/login.ts';
import { invitationPath, openInvitation } from '#server/invitations/invitations.ts';

/**
 * From an invitation's page on to the login, and then to the business that it is for. Field `token`. Public: whoever calls it
 * is nobody yet, and all it can do is record that the link was followed.
 */
export async function followInvitationAction(form: FormData): Promise<never> {
  const token = form.get('token');
  if (typeof token !== 'string') return signInCustomer('/bedrifter');
  await openInvitation(token, new Date());
  return signInCustomer(`${invitationPath(token)}/videre`);
}

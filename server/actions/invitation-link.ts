'use server';

import 'server-only';
import { z } from 'zod';
import { defineAction } from '#server/auth/policy/define-action.ts';
import { signInCustomer } from '#server/auth/oidc/login.ts';
import { invitationPath } from '#server/features/invitations/link.ts';
import { services } from '#server/services.ts';

/**
 * From an invitation's page on to the login, and then to the business that it is for. Field `token`. All that it can do is record
 * that the link was followed.
 */
export const followInvitationAction = defineAction(
  {
    permission: 'public',
    input: z.object({ token: z.string().max(200).optional().catch(undefined) }),
  },
  async ({ input: { token }, now }) => {
    if (token === undefined) return signInCustomer('/bedrifter');
    await services().invitations.openInvitation(token, now);
    return signInCustomer(`${invitationPath(token)}/videre`);
  },
);

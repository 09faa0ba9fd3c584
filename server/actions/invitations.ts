'use server';

import 'server-only';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { orgnrField, textField } from '#lib/core/http/field-schemas.ts';
import type { Fields } from '#lib/core/http/form-fields.ts';
import type { InvitationFormProblem } from '#lib/invitations/form-problems.ts';
import { LANGUAGES } from '#lib/core/languages.ts';
import { defineAction, defineStateAction } from '#server/auth/policy/define-action.ts';
import { services } from '#server/services.ts';

const OTHER_ADDRESS = 'other';
const MAX_ADDRESS = 500;

const mailForm = z.object({
  orgnr: orgnrField,
  /** A person's id, or `other` for the address beside it. */
  recipient: z.union([z.uuid(), z.literal(OTHER_ADDRESS)]),
  address: z.string().max(MAX_ADDRESS),
  language: z.enum(LANGUAGES),
});

/** What the form for a mail shows again after a problem. What the advisor wrote is kept, and never put into an address. */
export interface MailFormState {
  readonly problem?: InvitationFormProblem;
  readonly recipient?: string;
  readonly address: string;
  readonly language: string;
}

const SHOWN = z.object({
  recipient: textField(MAX_ADDRESS),
  address: textField(MAX_ADDRESS),
  language: z.enum(LANGUAGES).catch('nb'),
});

/** Sends an invitation; shows the page with a receipt, or gives the problem. */
export const inviteByMailAction = defineStateAction(
  {
    permission: 'client',
    input: mailForm,
    invalid: (fields: Fields): MailFormState => ({ ...SHOWN.parse(fields), problem: 'input-invalid' }),
  },
  async ({ input: { orgnr, recipient, address, language }, grant, now }): Promise<MailFormState> => {
    const to =
      recipient === OTHER_ADDRESS
        ? ({ kind: 'address', text: address, language } as const)
        : ({ kind: 'person', personId: recipient } as const);
    const invited = await services().invitations.inviteByMail(grant.session, orgnr, to, now);
    if (!invited.ok) return { recipient, address, language, problem: invited.error };
    if (invited.value !== 'sent') return { recipient, address, language, problem: invited.value };
    redirect(`${page(orgnr)}?sendt=ja`);
  },
);

/** The link, which is shown this once, or why there is none. */
export type LinkFormState = { readonly link?: string; readonly problem?: InvitationFormProblem };

/** Makes a link for the advisor to hand over. */
export const inviteByLinkAction = defineStateAction(
  {
    permission: 'client',
    input: z.object({ orgnr: orgnrField }),
    invalid: (): LinkFormState => ({ problem: 'not-found' }),
  },
  async ({ input: { orgnr }, grant, now }): Promise<LinkFormState> => {
    const made = await services().invitations.inviteByLink(grant.session, orgnr, now);
    return made.ok ? { link: made.value.href } : { problem: made.error };
  },
);

/** Lets the link of a client's open invitation die. */
export const revokeInvitationAction = defineAction(
  { permission: 'client', input: z.object({ orgnr: orgnrField }) },
  async ({ input: { orgnr }, grant, now }) => {
    const revoked = await services().invitations.revokeInvitation(grant.session, orgnr, now);
    redirect(`${page(orgnr)}?trukket=${revoked ? 'ja' : 'nei'}`);
  },
);

const page = (orgnr: string): string => `/radgiver/${orgnr}/invitasjon`;

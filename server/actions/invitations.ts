'use server';

import 'server-only';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { InvitationFormProblem } from '#lib/invitations/form-problems.ts';
import { LANGUAGES } from '#lib/messages/languages.ts';
import { authorise } from '#server/auth/authorise.ts';
import { inviteByLink, inviteByMail, revokeInvitation } from '#server/invitations/invitations.ts';

const orgnr = z.string().regex(/^\d{9}$/);
const OTHER_ADDRESS = 'other';

const mailForm = z
  .object({
    orgnr,
    /** A person's id, or `other` for the address beside it. */
    recipient: z.union([z.uuid(), z.literal(OTHER_ADDRESS)]),
    address: z.string().max(500),
    language: z.enum(LANGUAGES),
  })
  .transform(({ recipient, address: text, language, ...rest }) => ({
    ...rest,
    to:
      recipient === OTHER_ADDRESS
        ? ({ kind: 'address', text, language } as const)
        : ({ kind: 'person', personId: recipient } as const),
  }));

/** What the form for a mail shows again after a problem. What the advisor wrote is kept, and never put into an address. */
export interface MailFormState {
  readonly problem?: InvitationFormProblem;
  readonly recipient?: string;
  readonly address: string;
  readonly language: string;
}

/** Sends an invitation; shows the page with a receipt, or gives the problem. */
export async function inviteByMailAction(before: MailFormState, data: FormData): Promise<MailFormState> {
  const written = {
    recipient: textOf(data, 'recipient'),
    address: textOf(data, 'address'),
    language: textOf(data, 'language') === '' ? before.language : textOf(data, 'language'),
  };
  const parsed = mailForm.safeParse(Object.fromEntries(data));
  if (!parsed.success) return { ...written, problem: 'input-invalid' };
  const { orgnr, to } = parsed.data;
  const inviter = await inviterOf(orgnr);
  const invited = await inviteByMail(inviter, orgnr, to, new Date());
  if (!invited.ok) return { ...written, problem: invited.error };
  if (invited.value !== 'sent') return { ...written, problem: invited.value };
  redirect(`${page(orgnr)}?sendt=ja`);
}

/** The link, which is shown this once, or why there is none. */
export type LinkFormState = { readonly link?: string; readonly problem?: InvitationFormProblem };

/** Makes a link for the advisor to hand over. */
export async function inviteByLinkAction(_before: LinkFormState, data: FormData): Promise<LinkFormState> {
  const parsed = orgnr.safeParse(data.get('orgnr'));
  if (!parsed.success) return { problem: 'not-found' };
  const inviter = await inviterOf(parsed.data);
  const made = await inviteByLink(inviter, parsed.data, new Date());
  return made.ok ? { link: made.value.href } : { problem: made.error };
}

/** Lets the link of a client's open invitation die. */
export async function revokeInvitationAction(data: FormData): Promise<void> {
  const parsed = orgnr.safeParse(data.get('orgnr'));
  if (!parsed.success) redirect('/radgiver');
  const inviter = await inviterOf(parsed.data);
  const revoked = await revokeInvitation(inviter, parsed.data, new Date());
  redirect(`${page(parsed.data)}?trukket=${revoked ? 'ja' : 'nei'}`);
}

/** Who invites, when the client is theirs to act for; anybody else is sent away. */
async function inviterOf(orgnr: string) {
  const access = await authorise({ kind: 'client', orgnr, to: 'act' });
  return access.ok ? access.value.session : redirect('/radgiver');
}

const page = (orgnr: string): string => `/radgiver/${orgnr}/invitasjon`;

const textOf = (data: FormData, name: string): string => {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
};

'use server';

import 'server-only';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { Fields } from '#lib/core/http/form-fields.ts';
import { parseOrgnrs } from '#lib/invitations/parse-orgnrs.ts';
import { mayAct, roleOf } from '#lib/portfolio/scope.ts';
import { defineStateAction } from '#server/auth/policy/define-action.ts';
import { services } from '#server/services.ts';

/** Room for five hundred numbers with names beside them. */
const MAX_LENGTH = 100_000;
/** Numbers at fault that the form repeats. */
const NAMED = 10;

/** What the form shows again after a problem: nothing is sent while anything in it is unclear. */
export interface BulkFormState {
  readonly problem?: 'empty' | 'too-many' | 'faulty' | 'mail-off' | 'login-not-recent';
  readonly faulty?: readonly string[];
  readonly numbers: string;
}

const written = ({ numbers }: Fields): string => (typeof numbers === 'string' ? numbers : '');

/** Orders invitations to many clients, and shows how they go. */
export const orderInvitationsAction = defineStateAction(
  {
    permission: 'portfolio',
    input: z.object({ numbers: z.string() }),
    login: 'recent',
    maxLength: MAX_LENGTH,
    invalid: (): BulkFormState => ({ problem: 'too-many', numbers: '' }),
    refused: ({ code }, fields) =>
      code === 'login-not-recent' ? { problem: code, numbers: written(fields) } : redirect('/radgiver'),
  },
  async ({ input: { numbers }, grant, now }): Promise<BulkFormState> => {
    if (!grant.scopes.some((scope) => mayAct(roleOf(scope)))) redirect('/radgiver');
    const { orgnrs, faulty } = parseOrgnrs(numbers);
    if (faulty.length > 0) return { problem: 'faulty', faulty: faulty.slice(0, NAMED), numbers };
    const ordered = await services().invitations.enqueueBatch(grant.session, orgnrs, now);
    if (!ordered.ok) return { problem: ordered.error, numbers };
    redirect(`/radgiver/invitasjoner/${ordered.value}`);
  },
);

'use server';

import 'server-only';
import { redirect } from 'next/navigation';
import { parseOrgnrs } from '#lib/invitations/parse-orgnrs.ts';
import { mayAct, roleOf } from '#lib/portfolio/scope.ts';
import { authorise } from '#server/auth/authorise.ts';
import { wakeJob } from '#server/background/background.ts';
import { orderBatch } from '#server/invitations/invitations.ts';

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

/** Orders invitations to many clients, and shows how they go. */
export async function orderInvitationsAction(_before: BulkFormState, data: FormData): Promise<BulkFormState> {
  const given = data.get('numbers');
  const numbers = typeof given === 'string' ? given : '';
  const access = await authorise({ kind: 'portfolio', login: 'recent' });
  if (!access.ok && access.error.code === 'login-not-recent' && numbers.length <= MAX_LENGTH)
    return { problem: 'login-not-recent', numbers };
  if (!access.ok || !access.value.scopes.some((scope) => mayAct(roleOf(scope)))) redirect('/radgiver');
  if (numbers.length > MAX_LENGTH) return { problem: 'too-many', numbers: '' };
  const { orgnrs, faulty } = parseOrgnrs(numbers);
  if (faulty.length > 0) return { problem: 'faulty', faulty: faulty.slice(0, NAMED), numbers };
  const ordered = await orderBatch(access.value.session, orgnrs, new Date());
  if (!ordered.ok) return { problem: ordered.error, numbers };
  wakeJob('invitations');
  redirect(`/radgiver/invitasjoner/${ordered.value}`);
}

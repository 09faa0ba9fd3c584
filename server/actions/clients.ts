'use server';

import 'server-only';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { authorise } from '#server/auth/authorise.ts';
import { writeNote } from '#server/portfolio/notes.ts';

const form = z.object({ orgnr: z.string().regex(/^\d{9}$/), text: z.string() });

/** Keeps a note on the follow-up of a client, and comes back to the client's page. */
export async function writeNoteAction(data: FormData): Promise<void> {
  const parsed = form.safeParse(Object.fromEntries(data));
  if (!parsed.success) redirect('/radgiver');
  const { orgnr, text } = parsed.data;
  const access = await authorise({ kind: 'client', orgnr, to: 'act' });
  if (!access.ok) redirect('/radgiver');
  const written = await writeNote(access.value.session, orgnr, text, new Date());
  redirect(`/radgiver/${orgnr}?notat=${written.ok ? 'lagret' : 'nei'}#notater`);
}

'use server';

import 'server-only';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { orgnrField } from '#lib/core/http/field-schemas.ts';
import { defineAction } from '#server/auth/policy/define-action.ts';
import { writeNote } from '#server/features/portfolio/notes.ts';

/** Keeps a note on the follow-up of a client, and comes back to the client's page. */
export const writeNoteAction = defineAction(
  { permission: 'client', input: z.object({ orgnr: orgnrField, text: z.string() }) },
  async ({ input: { orgnr, text }, grant, now }) => {
    const written = await writeNote(grant.session, orgnr, text, now);
    redirect(`/radgiver/${orgnr}?notat=${written.ok ? 'lagret' : 'nei'}#notater`);
  },
);

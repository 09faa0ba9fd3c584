import 'server-only';
import { desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { ClientNote } from '#lib/portfolio/client.ts';
import { portalError, type PortalError } from '#lib/core/portal-error.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import { audit } from '#server/platform/audit/audit.ts';
import { database } from '#server/platform/db/client.ts';
import { clientNotes } from '#server/platform/db/schema/index.ts';
import { redactText } from '#server/platform/observability/redact.ts';

/** Notes on a page; older ones stay in the database. */
const SHOWN = 50;
const MAX_LENGTH = 2000;

/** Line breaks and tabs are text; other control characters are not. What looks like an identity number is refused. */
const NOTE = z
  .string()
  .transform((text) => text.replaceAll('\r\n', '\n').trim())
  .refine((text) => text.length >= 1 && text.length <= MAX_LENGTH && /^(\P{Cc}|[\n\t])*$/u.test(text))
  .refine((text) => redactText(text) === text);

/**
 * Writes a note about a client, with its line in the audit trail, which does not repeat the text. `invalid-input` for an
 * empty or too long note, or one with an identity number. The caller has authorised the employee.
 */
export async function writeNote(
  staff: { readonly email: string; readonly name: string },
  orgnr: string,
  text: unknown,
  now: Date,
): Promise<Result<undefined, PortalError>> {
  const note = NOTE.safeParse(text);
  if (!note.success) return err(portalError('invalid-input'));
  const db = await database();
  await db.transaction(async (tx) => {
    const author = { staffEmail: staff.email, staffName: staff.name };
    await tx.insert(clientNotes).values({ orgnr, at: now, ...author, text: note.data });
    await audit(tx, {
      at: now,
      action: 'client-note-written',
      target: orgnr,
      outcome: 'ok',
      actor: { kind: 'staff', ref: staff.email },
      detail: { length: note.data.length },
    });
  });
  return ok(undefined);
}

/** The notes about a client, newest first. */
export async function notesAbout(orgnr: string): Promise<ClientNote[]> {
  const db = await database();
  const rows = await db
    .select()
    .from(clientNotes)
    .where(eq(clientNotes.orgnr, orgnr))
    .orderBy(desc(clientNotes.id))
    .limit(SHOWN);
  return rows.map(({ id, at, staffName, text }) => ({ id, at, author: staffName, text }));
}

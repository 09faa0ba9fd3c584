import 'server-only';
import { and, eq, notInArray } from 'drizzle-orm';
import { REMINDER_KINDS, type ReminderKind } from '#lib/reminders/reminder-kinds.ts';
import type { Executor, Tx } from '#server/platform/db/client.ts';
import { reminderChoices } from '#server/platform/db/schema/index.ts';

/** The kinds that a person has chosen for a business, in the order of the list. */
export async function chosenKinds(
  executor: Executor,
  personId: string,
  orgnr: string,
): Promise<readonly ReminderKind[]> {
  const rows = await executor
    .select({ kind: reminderChoices.kind })
    .from(reminderChoices)
    .where(and(eq(reminderChoices.personId, personId), eq(reminderChoices.orgnr, orgnr)));
  const chosen = new Set(rows.map(({ kind }) => kind));
  return REMINDER_KINDS.filter((kind) => chosen.has(kind));
}

/** Makes `kinds` the person's choices for a business; those that were chosen before keep their time. */
export async function replaceChoices(
  tx: Tx,
  { personId, orgnr }: { readonly personId: string; readonly orgnr: string },
  kinds: readonly ReminderKind[],
  now: Date,
): Promise<void> {
  await tx
    .delete(reminderChoices)
    .where(
      and(
        eq(reminderChoices.personId, personId),
        eq(reminderChoices.orgnr, orgnr),
        notInArray(reminderChoices.kind, [...kinds]),
      ),
    );
  if (kinds.length === 0) return;
  await tx
    .insert(reminderChoices)
    .values(kinds.map((kind) => ({ personId, orgnr, kind, chosenAt: now })))
    .onConflictDoNothing();
}

/** Whether the person wants any reminder at all. */
export async function hasChoices(executor: Executor, personId: string): Promise<boolean> {
  const rows = await executor
    .select({ kind: reminderChoices.kind })
    .from(reminderChoices)
    .where(eq(reminderChoices.personId, personId))
    .limit(1);
  return rows.length > 0;
}

import 'server-only';
import { isManualTask, type TaskId, type TaskNote } from '#lib/pilot/phases.ts';
import { audit } from '#server/platform/audit/audit.ts';
import type { Db, Executor } from '#server/platform/db/types.ts';
import { pilotTasks } from '#server/platform/db/schema/index.ts';

interface Tick {
  readonly task: TaskId;
  readonly done: boolean;
  readonly note: string;
  readonly by: { readonly email: string; readonly name: string };
}

/** Sets a task of the list, audited in the same transaction; the note stays on the list and out of the trail. */
export async function saveTask(db: Db, { task, done, note, by }: Tick, now: Date): Promise<void> {
  const row = { done, note, byEmail: by.email, byName: by.name, at: now };
  await db.transaction(async (tx) => {
    await tx
      .insert(pilotTasks)
      .values({ task, ...row })
      .onConflictDoUpdate({ target: pilotTasks.task, set: row });
    const actor = { kind: 'staff', ref: by.email } as const;
    await audit(tx, {
      at: now,
      actor,
      action: 'pilot-task-set',
      target: '-',
      outcome: 'ok',
      detail: { task, done },
    });
  });
}

/** What people have said of the tasks; a task that is no longer on the list is left out. */
export async function notes(executor: Executor): Promise<Readonly<Partial<Record<TaskId, TaskNote>>>> {
  const rows = await executor.select().from(pilotTasks);
  return Object.fromEntries(
    rows
      .filter(({ task }) => isManualTask(task))
      .map(({ task, done, note, byName, at }) => [task, { done, note, byName, at }]),
  );
}

'use server';

import 'server-only';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { orgnrList } from '#lib/integration-test/test-run.ts';
import { isManualTask } from '#lib/pilot/phases.ts';
import { authorise } from '#server/auth/authorise.ts';
import { wakeJob } from '#server/background/background.ts';
import { startTestRun, stopTestRun, tickTask } from '#server/pilot/pilot.ts';

const PAGE = '/pilot/integrasjonstest';
const startForm = z.object({ orgnrs: orgnrList, vendor: z.string().trim().max(100) });
const taskForm = z.object({
  task: z.string().refine(isManualTask),
  note: z.string().trim().max(500),
  done: z.literal('ja').optional(),
});

/** Whoever may use the pilot pages; anybody else is led away. */
async function tester(): Promise<{ readonly email: string; readonly name: string }> {
  const access = await authorise({ kind: 'pilot' });
  if (!access.ok) redirect('/radgiver');
  const { email, name } = access.value.session;
  return { email, name };
}

/** Starts an integration test; the page shows how it goes, or why it did not begin. */
export async function startTestRunAction(data: FormData): Promise<void> {
  const by = await tester();
  const parsed = startForm.safeParse(Object.fromEntries(data));
  if (!parsed.success) redirect(`${PAGE}?feil=virksomhet`);
  const { orgnrs, vendor } = parsed.data;
  const started = await startTestRun({ orgnrs, ...(vendor === '' ? {} : { vendor }) }, by, new Date());
  if (started) wakeJob('integration-test');
  redirect(started ? PAGE : `${PAGE}?feil=opptatt`);
}

/** Asks the run under way to end. */
export async function stopTestRunAction(): Promise<void> {
  await stopTestRun(await tester(), new Date());
  redirect(PAGE);
}

/** Ticks a task of the list with a note, or takes the tick away. */
export async function setPilotTaskAction(data: FormData): Promise<void> {
  const by = await tester();
  const parsed = taskForm.safeParse(Object.fromEntries(data));
  if (parsed.success) {
    const { task, note, done } = parsed.data;
    await tickTask(task, { done: done === 'ja', note }, by, new Date());
  }
  revalidatePath('/pilot');
  redirect(parsed.success ? `/pilot#oppgave-${parsed.data.task}` : '/pilot');
}

'use server';

import 'server-only';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { orgnrList } from '#lib/pilot/integration-test/test-run.ts';
import { isManualTask } from '#lib/pilot/phases.ts';
import { defineAction } from '#server/auth/policy/define-action.ts';
import { runAgain } from '#server/background.ts';
import { startTestRun, stopTestRun, setTaskDone } from '#server/features/pilot/pilot.ts';

const PAGE = '/pilot/integrasjonstest';

/** Starts an integration test; the page shows how it goes, or why it did not begin. */
export const startTestRunAction = defineAction(
  {
    permission: 'pilot',
    input: z.object({ orgnrs: orgnrList, vendor: z.string().trim().max(100) }),
    invalid: () => redirect(`${PAGE}?feil=virksomhet`),
  },
  async ({ input: { orgnrs, vendor }, grant, now }) => {
    const { email, name } = grant.session;
    const started = await startTestRun(
      { orgnrs, ...(vendor === '' ? {} : { vendor }) },
      { email, name },
      now,
    );
    redirect(started ? PAGE : `${PAGE}?feil=opptatt`);
  },
);

/** Asks the run under way to end. */
export const stopTestRunAction = defineAction(
  { permission: 'pilot', input: z.object({}) },
  async ({ grant, now }) => {
    const { email, name } = grant.session;
    await stopTestRun({ email, name }, now);
    redirect(PAGE);
  },
);

/** Puts a job that failed at its last attempt back into its queue. */
export const runJobAgainAction = defineAction(
  { permission: 'pilot', input: z.object({ job: z.uuid() }), invalid: () => redirect('/pilot') },
  async ({ input: { job }, grant, now }) => {
    await runAgain(job, grant.session.email, now);
    revalidatePath('/pilot');
    redirect('/pilot#bakgrunn');
  },
);

/** Ticks a task of the list with a note, or takes the tick away. */
export const setPilotTaskAction = defineAction(
  {
    permission: 'pilot',
    input: z.object({
      task: z.string().refine(isManualTask),
      note: z.string().trim().max(500),
      done: z.literal('ja').optional(),
    }),
    invalid: () => redirect('/pilot'),
  },
  async ({ input: { task, note, done }, grant, now }) => {
    const { email, name } = grant.session;
    await setTaskDone(task, { done: done === 'ja', note }, { email, name }, now);
    revalidatePath('/pilot');
    redirect(`/pilot#oppgave-${task}`);
  },
);

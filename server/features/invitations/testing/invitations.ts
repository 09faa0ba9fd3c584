import 'server-only';
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Db } from '#server/platform/db/client.ts';
import {
  businesses,
  invitationBatches,
  invitations,
  mandates,
  persons,
} from '#server/platform/db/schema/index.ts';
import { clearQueue, workOff } from '#server/platform/jobs/testing/jobs.ts';
import type { MailSender } from '#server/integrations/mail/mail-types.ts';
import { createSmtpSender } from '#server/integrations/mail/smtp-sender.ts';
import { testSmtpSettings } from '#server/integrations/mail/testing/mail.ts';
import { putSettings } from '#server/features/reminders/testing/reminders.ts';
import { followUp } from '../delivery.ts';
import type { InvitationDeps } from '../deps.ts';
import type { InvitingAdvisor } from '../inviting-advisor.ts';
import { sendBatchItem, type BatchItemSent } from '../send-batch-item.ts';

export const RANDI: InvitingAdvisor = { email: 'randi@demobanken.example', roles: ['advisor'], teams: [] };
export const ROLF: InvitingAdvisor = { email: 'rolf@demobanken.example', roles: ['advisor'], teams: [] };
export const TONE: InvitingAdvisor = {
  email: 'tone@demobanken.example',
  roles: ['team-lead'],
  teams: ['Bedrift Øst'],
};
export const BERIT: InvitingAdvisor = { email: 'berit@demobanken.example', roles: ['bank-wide'], teams: [] };

/** One instance of the service, towards a sandbox's mail server; `mail` says otherwise. */
export function testInvitationDeps(
  sandbox: Parameters<typeof testSmtpSettings>[0],
  db: Db,
  now: () => Date,
  mail: MailSender | undefined = createSmtpSender(testSmtpSettings(sandbox)),
): InvitationDeps {
  return {
    database: () => Promise.resolve(db),
    mail,
    portalUrl: new URL('http://localhost:3000'),
    bankName: 'Demobanken',
    clock: now,
  };
}

/** Sets adviser and team of a business. */
export async function giveTo(
  db: Db,
  orgnr: string,
  advisor: InvitingAdvisor | undefined,
  team: string | null = null,
): Promise<void> {
  await db
    .update(businesses)
    .set({ advisorEmail: advisor?.email ?? null, team })
    .where(eq(businesses.orgnr, orgnr));
}

/** One attempt at every mail that waits, as the workers make it. `isEnd`: what stands for the end of the process. */
export async function sendQueuedInvitations(
  deps: InvitationDeps,
  isEnd?: (error: unknown) => boolean,
): Promise<readonly (BatchItemSent | undefined)[]> {
  return workOff(await deps.database(), {
    queue: 'mail',
    attempt: async (job, isLast): Promise<BatchItemSent> => {
      if (job.kind === 'batch-item') return sendBatchItem(deps, job, isLast);
      if (job.kind === 'invitation') await followUp(deps, job.id);
      return 'skipped';
    },
    isDone: (outcome) => outcome !== 'again',
    ...(isEnd === undefined ? {} : { isEnd }),
  });
}

/** Takes away every invitation, so that the next test begins with none. */
export async function clearInvitations(db: Db): Promise<void> {
  await clearQueue(db, 'mail');
  await db.delete(invitationBatches);
  await db.delete(invitations);
}

/** The token at the end of an invitation's link. */
export const tokenOf = (link: URL): string => link.pathname.split('/').at(-1) ?? '';

/** Makes so many businesses clients of an advisor, each with a person who can be written to. Gives their numbers. */
export async function putClients(
  db: Db,
  advisor: InvitingAdvisor,
  many: number,
  first = 900_000_000,
): Promise<readonly string[]> {
  const at = new Date('2026-01-01T00:00:00Z');
  const orgnrs = Array.from({ length: many }, (_, n) => String(first + n));
  for (const orgnr of orgnrs) {
    const personId = randomUUID();
    await db
      .insert(businesses)
      .values({ orgnr, name: `Kunde ${orgnr}`, form: 'AS', advisorEmail: advisor.email, importedAt: at });
    await db.insert(persons).values({ id: personId, pidHash: personId, createdAt: at });
    await db.insert(mandates).values({ personId, orgnr, role: 'Daglig leder' });
    await putSettings(db, personId, [orgnr], ['overdue'], { address: `${orgnr}@kunde.example` });
  }
  return orgnrs;
}

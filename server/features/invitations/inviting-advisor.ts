import 'server-only';
import { eq } from 'drizzle-orm';
import { isInScope, mayAct, roleOf, scopesOf, type StaffRole } from '#lib/portfolio/scope.ts';
import type { Executor } from '#server/platform/db/client.ts';
import { businesses } from '#server/platform/db/schema/index.ts';

/** The employee who invites, with what the workforce provider said of them. A staff session is one. */
export interface InvitingAdvisor {
  /** In lower case. */
  readonly email: string;
  readonly roles: readonly StaffRole[];
  readonly teams: readonly string[];
}

type Client = Parameters<typeof isInScope>[1];

/** Whether a client is among those that the employee works with, and does not only read. */
export const isOwnClient = (inviter: InvitingAdvisor, client: Client): boolean =>
  scopesOf(inviter)
    .filter((scope) => mayAct(roleOf(scope)))
    .some((scope) => isInScope(scope, client));

/** The same of a number, by the bank's file at this moment; false for one that the bank does not know. */
export async function ownClientsCondition(
  executor: Executor,
  inviter: InvitingAdvisor,
  orgnr: string,
): Promise<boolean> {
  const [row] = await executor.select().from(businesses).where(eq(businesses.orgnr, orgnr));
  return row !== undefined && isOwnClient(inviter, clientOf(row));
}

/** Who serves a business, out of its row. */
export const clientOf = ({
  advisorEmail,
  team,
}: Pick<typeof businesses.$inferSelect, 'advisorEmail' | 'team'>): Client => ({
  advisorEmail: advisorEmail ?? undefined,
  team: team ?? undefined,
});

import 'server-only';
import { and, count, eq, gt, type SQL } from 'drizzle-orm';
import type { Tx } from '#server/platform/db/client.ts';
import { invitations } from '#server/platform/db/schema/index.ts';

const DAY_MS = 24 * 60 * 60_000;
/** Invitations in any 24 hours, against floods of mail. */
const MOST = { client: 5, address: 3, advisor: 2000 } as const;

/** Whether one more invitation stays within the limits on a client, a mailbox and an advisor. Call it under the client's lock. */
export async function withinLimits(
  tx: Tx,
  invitation: {
    readonly orgnr: string;
    readonly invitedBy: string;
    readonly addressHash: string | undefined;
  },
  now: Date,
): Promise<boolean> {
  const { orgnr, invitedBy, addressHash } = invitation;
  const counted = async (condition: SQL): Promise<number> => {
    const [row] = await tx
      .select({ invitations: count() })
      .from(invitations)
      .where(and(condition, gt(invitations.invitedAt, new Date(now.getTime() - DAY_MS))));
    return row?.invitations ?? 0;
  };
  if ((await counted(eq(invitations.orgnr, orgnr))) >= MOST.client) return false;
  if ((await counted(eq(invitations.invitedBy, invitedBy))) >= MOST.advisor) return false;
  return (
    addressHash === undefined || (await counted(eq(invitations.addressHash, addressHash))) < MOST.address
  );
}

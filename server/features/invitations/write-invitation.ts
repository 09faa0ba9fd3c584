import 'server-only';
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { isRenewable } from '#lib/consent/transitions.ts';
import type { Language } from '#lib/core/languages.ts';
import { INVITATION_DAYS } from '#lib/invitations/invitation.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import { audit } from '#server/platform/audit/audit.ts';
import { lockActiveConsents } from '#server/features/consent/consent-rows.ts';
import { addressHash } from '#server/platform/crypto/hashes.ts';
import type { Tx } from '#server/platform/db/client.ts';
import { invitations } from '#server/platform/db/schema/index.ts';
import { hashOfToken, newToken } from '#server/platform/crypto/link-token.ts';
import type { InvitationProblem } from './deps.ts';
import { openInvitationOf } from './invitation-rows.ts';
import { withinLimits } from './limits.ts';
import { ownClientsCondition, type InvitingAdvisor } from './inviting-advisor.ts';

/** Where a mail goes. `personId` when it is an address that the person has confirmed. */
export interface MailTarget {
  readonly address: string;
  readonly language: Language;
  readonly personId?: string;
}

/** Who invites whom, and how. */
export interface NewInvitation {
  readonly orgnr: string;
  readonly inviter: InvitingAdvisor;
  /** For a mail: finds where it goes, once it is known that the client may be invited. Without it: a link. */
  readonly findTarget?: (tx: Tx) => Promise<MailTarget | undefined>;
  /** Lets the link of an open invitation die; otherwise that is `already-invited`. */
  readonly replace: boolean;
}

/**
 * An invitation as it was just written. The token is for the link that an advisor hands over, and is stored nowhere, nor is the target's
 * address; a mail gets a token of its own when it is sent.
 */
export interface WrittenInvitation {
  readonly id: string;
  readonly token: string;
}

const DAY_MS = 24 * 60 * 60_000;

/**
 * Writes an invitation, in the caller's transaction, if the client may be invited now: it is this adviser's, has no consent
 * that lasts, and is within the limits. No mail is sent yet. At most one invitation of a client is open: the client is locked until
 * the transaction ends.
 */
export async function writeInvitation(
  tx: Tx,
  { orgnr, inviter, findTarget, replace }: NewInvitation,
  now: Date,
): Promise<Result<WrittenInvitation & { readonly target: MailTarget | undefined }, InvitationProblem>> {
  const problem = await problemOf(tx, { orgnr, inviter, now });
  if (problem !== undefined) return err(problem);
  const open = await openInvitationOf(tx, orgnr, now);
  if (open !== undefined && !replace) return err('already-invited');
  const target = await findTarget?.(tx);
  if (findTarget !== undefined && target === undefined) return err('no-address');
  const hash = target === undefined ? undefined : addressHash(target.address);
  if (!(await withinLimits(tx, { orgnr, invitedBy: inviter.email, addressHash: hash }, now)))
    return err('too-many');
  const written = await insertInvitation(tx, { orgnr, inviter, target, hash, now });
  if (open !== undefined) {
    await tx.update(invitations).set({ replacedBy: written.id }).where(eq(invitations.id, open.id));
  }
  const channel = target === undefined ? 'link' : 'mail';
  await audit(tx, {
    at: now,
    actor: { kind: 'staff', ref: inviter.email },
    action: 'client-invited',
    target: orgnr,
    outcome: 'ok',
    detail: { invitation: written.id, channel, replaces: open?.id ?? null },
  });
  return ok({ ...written, target });
}

/** Locks the client, and returns why it may not be invited. */
async function problemOf(
  tx: Tx,
  { orgnr, inviter, now }: Pick<NewInvitation, 'orgnr' | 'inviter'> & { readonly now: Date },
): Promise<'not-found' | 'already-active' | undefined> {
  const active = await lockActiveConsents(tx, orgnr);
  if (active === undefined || !(await ownClientsCondition(tx, inviter, orgnr))) return 'not-found';
  const lasts = active.some(
    ({ status, validTo }) => status === 'granted' && validTo > now && !isRenewable(validTo, now),
  );
  return lasts ? 'already-active' : undefined;
}

interface InvitationValues extends Pick<NewInvitation, 'orgnr' | 'inviter'> {
  readonly target: MailTarget | undefined;
  readonly hash: string | undefined;
  readonly now: Date;
}

async function insertInvitation(
  tx: Tx,
  { orgnr, inviter, target, hash, now }: InvitationValues,
): Promise<WrittenInvitation> {
  const id = randomUUID();
  const token = newToken();
  await tx.insert(invitations).values({
    id,
    orgnr,
    channel: target === undefined ? 'link' : 'mail',
    invitedBy: inviter.email,
    invitedAt: now,
    tokenHash: hashOfToken(token),
    expiresAt: new Date(now.getTime() + INVITATION_DAYS * DAY_MS),
    personId: target?.personId ?? null,
    addressHash: hash ?? null,
    delivery: target === undefined ? 'handed' : 'queued',
  });
  return { id, token };
}

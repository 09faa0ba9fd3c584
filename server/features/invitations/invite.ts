import 'server-only';
import type { Language } from '#lib/core/languages.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { Tx } from '#server/platform/db/client.ts';
import { enqueuer } from '#server/platform/jobs/enqueue.ts';
import type { Delivery } from '#server/integrations/mail/mail-types.ts';
import { parseAddress } from '#server/platform/mail-address/addresses.ts';
import { sendInvitationMail, deleteUnsent } from './delivery.ts';
import type { InvitationDeps, InvitationProblem } from './deps.ts';
import type { InvitingAdvisor } from './inviting-advisor.ts';
import { invitationLink } from './link.ts';
import { recipientsOf } from './recipients.ts';
import { type MailTarget, writeInvitation } from './write-invitation.ts';

/** Makes a link that the advisor hands over. It is shown this once; an earlier invitation's link stops working. */
export async function inviteByLink(
  deps: InvitationDeps,
  inviter: InvitingAdvisor,
  orgnr: string,
  now: Date,
): Promise<Result<URL, InvitationProblem>> {
  const db = await deps.database();
  const written = await db.transaction((tx) => writeInvitation(tx, { orgnr, inviter, replace: true }, now));
  return written.ok ? ok(invitationLink(deps.portalUrl, written.value.token)) : written;
}

/** Longer than any delivery may take: the mail server gets four silences of at most a minute. */
const FOLLOW_UP_SECONDS = 5 * 60;

/** Where a mail goes: to a person at the client, at the address that they have confirmed, or where the advisor says. */
export type MailTo =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'address'; readonly text: string; readonly language: Language };

/**
 * Sends an invitation at once, and tells how that went; an earlier invitation's link stops working unless this one could
 * not be sent. The address that an advisor writes is used and not kept.
 */
export async function inviteByMail(
  deps: InvitationDeps,
  inviter: InvitingAdvisor,
  orgnr: string,
  to: MailTo,
  now: Date,
): Promise<Result<Delivery['kind'], InvitationProblem>> {
  const { mail } = deps;
  if (mail === undefined) return err('mail-off');
  if (to.kind === 'address' && parseAddress(to.text) === undefined) return err('address-invalid');
  const db = await deps.database();
  const enqueue = await enqueuer(db);
  const findTarget = (tx: Tx) => targetOf(tx, orgnr, to);
  const written = await db.transaction(async (tx) => {
    const result = await writeInvitation(tx, { orgnr, inviter, findTarget, replace: true }, now);
    if (result.ok)
      await enqueue(tx, 'mail', [{ kind: 'invitation', id: result.value.id }], {
        startAfter: FOLLOW_UP_SECONDS,
      });
    return result;
  });
  if (!written.ok) return written;
  const { id, target } = written.value;
  if (target === undefined) return err('no-address');
  const delivered = await sendInvitationMail(deps, { db, mail }, id, target);
  if (delivered === 'postponed' || delivered === 'unavailable') await deleteUnsent(db, id);
  return ok(delivered);
}

async function targetOf(tx: Tx, orgnr: string, to: MailTo): Promise<MailTarget | undefined> {
  if (to.kind === 'address') {
    const address = parseAddress(to.text);
    return address === undefined ? undefined : { address, language: to.language };
  }
  return (await recipientsOf(tx, orgnr)).find(({ personId }) => personId === to.personId);
}

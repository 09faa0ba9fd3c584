import 'server-only';
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Language } from '#lib/core/languages.ts';
import type { ReminderKind } from '#lib/reminders/reminder-kinds.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import { audit } from '#server/platform/audit/audit.ts';
import type { Tx } from '#server/platform/db/client.ts';
import { reminderAddresses } from '#server/platform/db/schema/index.ts';
import {
  addressOf,
  lockAddress,
  NO_ADDRESS,
  openAddress,
  parseAddress,
  sealAddress,
} from '#server/platform/mail-address/addresses.ts';
import { chosenKinds, hasChoices, replaceChoices } from './choices.ts';
import { rateLimitConfirmation } from './confirmation-limit.ts';
import type { ReminderDeps } from './deps.ts';
import { hashOfToken, linkTo, newToken } from '#server/platform/crypto/link-token.ts';
import { confirmationWords } from './mail-texts.ts';

/** What a person sees of their own reminders for a business. */
export interface ReminderPreferences {
  /** False when the bank sends no e-mail: then there is nothing to choose. */
  readonly available: boolean;
  readonly kinds: readonly ReminderKind[];
  /** One address per person, for all businesses. */
  readonly address?: { readonly text: string; readonly confirmed: boolean };
}

export interface ReminderSettings {
  /** As the person wrote it; may be empty when no kind is chosen. */
  readonly address: string;
  readonly kinds: readonly ReminderKind[];
}

/** `reminders-off`: no mail server is configured; `address-invalid`: no mail can go there. */
export type ReminderProblem = 'reminders-off' | 'address-invalid';

/**
 * What became of the confirmation mail. `none`: not needed; `sent`; `failed`: the mail server did not take it; `limited`:
 * too many lately. After the last two, saving again later sends a new one.
 */
export type ConfirmationMail = 'none' | 'sent' | 'failed' | 'limited';

/** The customer who acts, and the language to write to them in. */
export interface ReminderActor {
  readonly personId: string;
  readonly language: Language;
}

const LINK_LIVES_MS = 48 * 60 * 60_000;

/** A person's reminders for a business. */
export async function preferencesOf(
  deps: ReminderDeps,
  personId: string,
  orgnr: string,
): Promise<ReminderPreferences> {
  const db = await deps.database();
  const kinds = await chosenKinds(db, personId, orgnr);
  const row = await addressOf(db, personId);
  const text = row && openAddress(row);
  const confirmed = row !== undefined && row.confirmedAt !== null;
  const address = text === undefined ? {} : { address: { text, confirmed } };
  return { available: deps.mail !== undefined, kinds, ...address };
}

/**
 * Makes `wishes` what the person gets for this business, with its audit row in one transaction. A new address replaces the
 * old one at once and gets nothing but a confirmation mail until its link is used. When no kind is left for any business,
 * the address is erased. The caller has answered whether the person may act for the business.
 */
export async function savePreferences(
  deps: ReminderDeps,
  actor: ReminderActor,
  orgnr: string,
  settings: ReminderSettings,
  now: Date,
): Promise<Result<ConfirmationMail, ReminderProblem>> {
  if (deps.mail === undefined && settings.kinds.length > 0) return err('reminders-off');
  const address = parseAddress(settings.address);
  if (address === undefined && settings.kinds.length > 0) return err('address-invalid');
  const db = await deps.database();
  const next = await db.transaction(async (tx) => {
    const { personId } = actor;
    await tx.insert(reminderAddresses).values({ personId, language: actor.language }).onConflictDoNothing();
    const row = await lockAddress(tx, personId);
    await replaceChoices(tx, { personId, orgnr }, settings.kinds, now);
    const outcome = await saveAddress(tx, actor, row, address, now);
    await audit(tx, {
      at: now,
      actor: { kind: 'person', ref: personId },
      action: 'reminders-changed',
      target: orgnr,
      outcome: 'ok',
      detail: { kinds: settings.kinds.join(' ') },
    });
    return outcome;
  });
  if (typeof next === 'string') return ok(next);
  return ok(await sendConfirmation(deps, actor, next.to, next.token));
}

/** Settles the address in the caller's transaction; gives the mail to send, or why there is none. */
async function saveAddress(
  tx: Tx,
  { personId, language }: ReminderActor,
  row: Awaited<ReturnType<typeof lockAddress>>,
  address: string | undefined,
  now: Date,
): Promise<{ to: string; token: string } | 'none' | 'limited'> {
  const set = (change: Partial<typeof reminderAddresses.$inferInsert>) =>
    tx
      .update(reminderAddresses)
      .set({ language, ...change })
      .where(eq(reminderAddresses.personId, personId));
  if (!(await hasChoices(tx, personId))) {
    await set(NO_ADDRESS);
    return 'none';
  }
  if (row === undefined || address === undefined) return 'none';
  const isSame = openAddress(row) === address;
  if (isSame && row.confirmedAt !== null) {
    await set({});
    return 'none';
  }
  const count = rateLimitConfirmation(row, now);
  const fresh = isSame ? {} : { ...NO_ADDRESS, ...sealAddress(personId, address) };
  if (count === undefined) {
    await set(fresh);
    return 'limited';
  }
  const token = newToken();
  const linkExpiresAt = new Date(now.getTime() + LINK_LIVES_MS);
  await set({ ...fresh, ...count, linkHash: hashOfToken(token), linkExpiresAt });
  return { to: address, token };
}

async function sendConfirmation(
  { mail, portalUrl, bankName, clock }: ReminderDeps,
  { language }: ReminderActor,
  to: string,
  token: string,
): Promise<ConfirmationMail> {
  const link = linkTo('confirm', portalUrl, token, language);
  const words = confirmationWords({ language, bankName, portalUrl }, link);
  const delivery = await mail?.send({ ...words, to, id: randomUUID(), date: clock() });
  // Unclear is as good as sent: the person sees whether it came, and can ask again.
  return delivery?.kind === 'sent' || delivery?.kind === 'unclear' ? 'sent' : 'failed';
}

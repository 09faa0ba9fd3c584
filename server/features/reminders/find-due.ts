import 'server-only';
import { createHash } from 'node:crypto';
import { and, desc, eq, gt, inArray, isNotNull, or, sql } from 'drizzle-orm';
import {
  dueReminders,
  type ReminderChoice,
  type ReminderConsent,
  type ReminderFacts,
} from '#lib/reminders/due-reminders.ts';
import type { ReminderKind } from '#lib/reminders/reminder-kinds.ts';
import { instalmentKey } from '#lib/tax-account/record-key.ts';
import { isolateFailure } from '#server/platform/jobs/isolate-failure.ts';
import type { Db } from '#server/platform/db/client.ts';
import { consents, mandates, reminderAddresses, reminderChoices } from '#server/platform/db/schema/index.ts';
import { getCached } from '#server/features/tax-account/snapshots.ts';
import { alreadyQueued, type ReminderItem } from './reminder-mails.ts';

/** What one person is to be told in one mail: everything of one kind, from all their businesses. */
export interface DueMail {
  readonly personId: string;
  readonly kind: ReminderKind;
  readonly items: readonly ReminderItem[];
}

/** Consents that ended longer ago than this are no news. */
const LOOKBACK_MS = 30 * 24 * 60 * 60_000;

/**
 * The reminders that are due and not queued yet, by what the portal holds: no system is called. Only for people with a
 * confirmed address who act for the business now. A business whose data cannot be reckoned with is passed over; see `isolateFailure`.
 */
export async function findDue(db: Db, now: Date): Promise<readonly DueMail[]> {
  const mails = new Map<string, { personId: string; kind: ReminderKind; items: ReminderItem[] }>();
  for (const { orgnr, consentId } of await businessesWithChoices(db)) {
    const due = await isolateFailure(db, { job: 'reminders', consentId }, () => dueOf(db, orgnr, now));
    for (const { personId, kind, subject } of due.ok ? due.value : []) {
      const key = `${personId}/${kind}`;
      const mail = mails.get(key) ?? { personId, kind, items: [] };
      mail.items.push({ orgnr, subject });
      mails.set(key, mail);
    }
  }
  return [...mails.values()];
}

/** With the newest consent of each, which names the business in the log. */
function businessesWithChoices(db: Db): Promise<{ orgnr: string; consentId: string | null }[]> {
  const newest = db
    .select({ id: consents.id })
    .from(consents)
    .where(eq(consents.orgnr, reminderChoices.orgnr))
    .orderBy(desc(consents.requestedAt))
    .limit(1);
  return db
    .selectDistinct({ orgnr: reminderChoices.orgnr, consentId: sql<string | null>`(${newest})` })
    .from(reminderChoices)
    .orderBy(reminderChoices.orgnr);
}

async function dueOf(
  db: Db,
  orgnr: string,
  now: Date,
): Promise<readonly { personId: string; kind: ReminderKind; subject: string }[]> {
  const people = await choicesOf(db, orgnr);
  if (people.size === 0) return [];
  const facts = await factsOf(db, orgnr, now);
  const due = [...people].flatMap(([personId, choices]) =>
    dueReminders(facts, choices, now).map(({ kind, subject }) => ({
      personId,
      kind,
      subject: hash(orgnr, subject),
    })),
  );
  if (due.length === 0) return [];
  const taken = await alreadyQueued(db, orgnr, [...new Set(due.map(({ subject }) => subject))]);
  const keys = new Set(taken.map(keyOf));
  return due.filter((one) => !keys.has(keyOf(one)));
}

const keyOf = (one: { personId: string; kind: ReminderKind; subject: string }): string =>
  [one.personId, one.kind, one.subject].join('/');

/** Nothing of Skatteetaten's is left in the hash, which outlives the consent. */
const hash = (orgnr: string, subject: string): string =>
  createHash('sha256').update(`${orgnr}/${subject}`).digest('base64url');

async function choicesOf(db: Db, orgnr: string): Promise<ReadonlyMap<string, readonly ReminderChoice[]>> {
  const rows = await db
    .select({
      personId: reminderChoices.personId,
      kind: reminderChoices.kind,
      chosenAt: reminderChoices.chosenAt,
    })
    .from(reminderChoices)
    .innerJoin(
      mandates,
      and(eq(mandates.personId, reminderChoices.personId), eq(mandates.orgnr, reminderChoices.orgnr)),
    )
    .innerJoin(reminderAddresses, eq(reminderAddresses.personId, reminderChoices.personId))
    .where(
      and(
        eq(reminderChoices.orgnr, orgnr),
        isNotNull(reminderAddresses.sealed),
        isNotNull(reminderAddresses.confirmedAt),
      ),
    )
    .orderBy(reminderChoices.personId);
  return Map.groupBy(rows, ({ personId }) => personId);
}

async function factsOf(db: Db, orgnr: string, now: Date): Promise<ReminderFacts> {
  const known: ReminderConsent[] = await db
    .select({
      id: consents.id,
      status: consents.status,
      grantedAt: consents.grantedAt,
      endedAt: consents.endedAt,
      validTo: consents.validTo,
    })
    .from(consents)
    .where(
      and(
        eq(consents.orgnr, orgnr),
        or(
          eq(consents.status, 'granted'),
          and(
            inArray(consents.status, ['expired', 'revoked']),
            gt(consents.endedAt, new Date(now.getTime() - LOOKBACK_MS)),
          ),
        ),
      ),
    );
  const current = known.find(({ status, validTo }) => status === 'granted' && validTo > now);
  if (current === undefined) return { consents: known, instalments: [] };
  const snapshot = await getCached(db, { orgnr, source: 'open-claims', consentId: current.id });
  const claims = snapshot?.value.claims ?? [];
  return {
    consents: known,
    instalments: claims.flatMap((claim) =>
      claim.instalments.map((instalment) => ({ ...instalment, key: instalmentKey(claim, instalment) })),
    ),
  };
}

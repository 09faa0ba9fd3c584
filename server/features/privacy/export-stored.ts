import 'server-only';
import { and, eq } from 'drizzle-orm';
import { maskNationalIds } from '#lib/core/identifiers/national-id.ts';
import { audit } from '#server/platform/audit/audit.ts';
import type { Db, Tx } from '#server/platform/db/client.ts';
import { reminderChoices, visits } from '#server/platform/db/schema/index.ts';
import { addressOf, openAddress } from '#server/platform/mail-address/addresses.ts';
import { storedAnswers } from '#server/features/tax-account/stored-answers.ts';
import { openVisit } from '#server/features/tax-account/changes-since/visit-record.ts';
import { exportRetained } from './export-retained.ts';
import { personalData } from './personal-data.ts';
import type { StoredItem } from './data-kinds.ts';

/** Who asks for the export or the erasure. */
export interface StoredActor {
  readonly personId: string;
}

/** Raised when the form of the export changes. */
const FORMAT = 2;

/**
 * Everything stored about a business as JSON text, readable: amounts are whole øre, times are ISO 8601 in UTC. What is
 * stored of other people (visits, reminders, mails, log-ins) is theirs, and left out. Identity numbers are not stored, and one that stands in a text from Skatteetaten is
 * masked. Leaves an audit row.
 */
export function exportStored(db: Db, orgnr: string, { personId }: StoredActor, now: Date): Promise<string> {
  return db.transaction(async (tx) => {
    const answers = await storedAnswers(tx, orgnr);
    const seen = await tx.select().from(visits).where(eq(visits.orgnr, orgnr));
    const rest = (await personalData(tx, orgnr, personId)).filter(({ kind }) => !SEPARATE_TABLES.has(kind));
    const content = {
      format: FORMAT,
      orgnr,
      exportedAt: now,
      amounts: 'øre',
      answers: answers.map(({ source, year, fetchedAt, until, value }) => ({
        source,
        year,
        fetchedAt,
        until,
        value,
      })),
      visits: seen
        .filter((row) => row.personId === personId)
        .map((row) => ({ lastSeenAt: row.seenAt, seen: openVisit(row.sealed, row) })),
      other: rest,
      reminders: await remindersOf(tx, orgnr, personId),
      kept: await exportRetained(tx, orgnr, personId),
    };
    await audit(tx, {
      at: now,
      actor: { kind: 'person', ref: personId },
      action: 'stored-exported',
      target: orgnr,
      outcome: 'ok',
      detail: { answers: answers.length },
    });
    return JSON.stringify(content, masked, 2);
  });
}

/** The kinds that have a part of their own, with their content. */
const SEPARATE_TABLES: ReadonlySet<StoredItem['kind']> = new Set(['answer', 'visit', 'reminders']);

async function remindersOf(tx: Tx, orgnr: string, personId: string): Promise<object> {
  const address = await addressOf(tx, personId);
  return {
    chosen: await tx
      .select({ kind: reminderChoices.kind, chosenAt: reminderChoices.chosenAt })
      .from(reminderChoices)
      .where(and(eq(reminderChoices.orgnr, orgnr), eq(reminderChoices.personId, personId))),
    address: address === undefined ? null : (openAddress(address) ?? null),
    confirmedAt: address?.confirmedAt ?? null,
  };
}

const masked = (_name: string, value: unknown): unknown =>
  typeof value === 'string' ? maskNationalIds(value) : value;

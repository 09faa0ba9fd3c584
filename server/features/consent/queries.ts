import 'server-only';
import type {
  Consent,
  ConsentEvent,
  ConsentPerson,
  ConsentStatus,
  ConsentSummary,
} from '#lib/consent/consent.ts';
import { historyAct, type HistoryRow } from '#lib/consent/history.ts';
import { mayRenew } from '#lib/consent/consent-end.ts';
import { stepByClock } from '#lib/consent/transitions.ts';
import { getConsents, type ConsentRow } from './consent-rows.ts';
import type { ConsentDeps } from './deps.ts';
import { expireConsents } from './expiry.ts';
import { desc, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import type { Executor } from '#server/platform/db/client.ts';
import { consentEvents, mandates } from '#server/platform/db/schema/index.ts';

/** Consents of a business that are read; more than any business has. */
const SHOWN = 200;

/** A business's consent state with its history. */
export interface ConsentOverview extends ConsentSummary {
  /** Every event of the business's consents, newest first. */
  readonly history: readonly HistoryRow[];
}

/**
 * A business's consents from the database, after expiry; Altinn is not called. Read in one snapshot, so that all parts of a page
 * agree. Names are those of the business's mandates.
 */
export async function getConsentSummary(
  deps: ConsentDeps,
  orgnr: string,
  now: Date,
): Promise<ConsentOverview> {
  await expireConsents(deps, orgnr, now);
  const db = await deps.database();
  const { rows, events, people } = await db.transaction(
    async (tx) => {
      const found = { rows: await getConsents(tx, orgnr, SHOWN), people: await getPeople(tx, orgnr) };
      return { ...found, events: await getEvents(tx, found.rows, found.people) };
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
  const all = rows.map((row) => toConsent(row, people));
  const { current, open, last } = standing(all);
  return {
    current,
    open,
    last,
    stopped: all.find(withStatus('stopped')),
    renewalOf: open === undefined ? undefined : current,
    renewable: current !== undefined && open === undefined && mayRenew(current.validTo, deps, now),
    events,
    history: historyRows(events, rows),
  };
}

function historyRows(events: readonly ConsentEvent[], rows: readonly ConsentRow[]): readonly HistoryRow[] {
  const ends = new Map(rows.map(({ id, validTo }) => [id, validTo]));
  return events.map((event) => {
    const { consentId, at, learntBy, person, happenedAt, erased } = event;
    return {
      consentId,
      act: historyAct(event),
      at: happenedAt ?? at,
      learntAt: at,
      learntBy,
      validTo: ends.get(consentId) ?? at,
      ...(person === undefined ? {} : { person }),
      ...(erased === undefined ? {} : { erased }),
    };
  });
}

/** The part of a consent that decides whether figures may be shown. */
type StandingConsent = Pick<ConsentRow, 'id' | 'status' | 'validTo'>;

/** The consent in force, the open request, and the one that ended or was stopped most recently. */
export type ConsentState = Readonly<Record<'current' | 'open' | 'last', StandingConsent | undefined>>;

/** The same without people and events, in one query, for every page with figures. */
export const getConsentState = async (deps: ConsentDeps, orgnr: string, now: Date): Promise<ConsentState> =>
  standing(await settledRows(deps, orgnr, now));

/** The business's newest consents, after expiry. */
async function settledRows(deps: ConsentDeps, orgnr: string, now: Date): Promise<readonly ConsentRow[]> {
  const db = await deps.database();
  const rows = await getConsents(db, orgnr, SHOWN);
  if (!rows.some(({ status, validTo }) => stepByClock(status, validTo, now) !== undefined)) return rows;
  await expireConsents(deps, orgnr, now);
  return getConsents(db, orgnr, SHOWN);
}

function standing<C extends Pick<ConsentRow, 'status'> & { readonly endedAt?: Date | null }>(
  all: readonly C[],
): Readonly<Record<'current' | 'open' | 'last', C | undefined>> {
  const current = all.find(withStatus('granted'));
  const open = all.find(withStatus('requested'));
  const over = all.filter((consent) => consent !== current && consent !== open);
  const endTime = ({ endedAt }: C) => endedAt?.getTime() ?? 0;
  return { current, open, last: over.toSorted((a, b) => endTime(b) - endTime(a))[0] };
}

const withStatus =
  (wanted: ConsentStatus) =>
  ({ status }: Pick<ConsentRow, 'status'>) =>
    status === wanted;

const toConsent = (row: ConsentRow, people: People): Consent => ({
  id: row.id,
  orgnr: row.orgnr,
  status: row.status,
  requestedBy: people(row.requestedBy),
  requestedAt: row.requestedAt,
  validTo: row.validTo,
  ...(row.viewUri === null ? {} : { viewUri: row.viewUri }),
  ...(row.grantedAt === null ? {} : { grantedAt: row.grantedAt }),
  ...(row.endedAt === null ? {} : { endedAt: row.endedAt }),
});

/** The details that transitions.ts writes to an event. */
const detailSchema = z.object({
  renewalOf: z.string().optional(),
  happenedAt: z.iso
    .datetime()
    .transform((text) => new Date(text))
    .optional(),
  erased: z.coerce.number().int().optional(),
});

/** Every event of some consents of one business, newest first. */
async function getEvents(
  executor: Executor,
  rows: readonly ConsentRow[],
  people: People,
): Promise<ConsentEvent[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const events = await executor
    .select()
    .from(consentEvents)
    .where(inArray(consentEvents.consentId, ids))
    .orderBy(desc(consentEvents.at), desc(consentEvents.id));
  return events.map((event) => {
    const { renewalOf, happenedAt, erased } = detailSchema.parse(event.detail ?? {});
    return {
      consentId: event.consentId,
      to: event.toStatus,
      at: event.at,
      learntBy: event.learntBy,
      ...(event.fromStatus === null ? {} : { from: event.fromStatus }),
      ...(event.personId === null ? {} : { person: people(event.personId) }),
      ...(renewalOf === undefined ? {} : { renewal: true }),
      ...(happenedAt === undefined ? {} : { happenedAt }),
      ...(erased === undefined ? {} : { erased }),
    };
  });
}

/** Looks a person of the business up by id. */
export type People = (personId: string) => ConsentPerson;

/** The persons of a business by name and role. A person without a mandate today has neither. */
export async function getPeople(executor: Executor, orgnr: string): Promise<People> {
  const rows = await executor
    .select({ personId: mandates.personId, name: mandates.personName, role: mandates.role })
    .from(mandates)
    .where(eq(mandates.orgnr, orgnr));
  const known = new Map(
    rows.map(({ personId, name, role }): [string, ConsentPerson] => [
      personId,
      { personId, role, ...(name === null ? {} : { name }) },
    ]),
  );
  return (personId) => known.get(personId) ?? { personId };
}

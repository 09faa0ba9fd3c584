import 'server-only';
import type { Consent, ConsentEvent, ConsentStatus, ConsentSummary } from '#lib/consent/consent.ts';
import { historyAct } from '#lib/consent/history.ts';
import type { HistoryRow } from '#lib/consent/history.ts';
import { mayRenew } from '#lib/consent/consent-end.ts';
import { stepByClock } from '#lib/consent/transitions.ts';
import { consentsOf } from './consent-rows.ts';
import type { ConsentRow } from './consent-rows.ts';
import type { ConsentDeps } from './deps.ts';
import { eventsOf } from './events-of.ts';
import { peopleOf } from './people.ts';
import type { People } from './people.ts';
import { settleBusiness } from './settle.ts';

/** Consents of a business that are told of; more than any business has. */
const SHOWN = 200;

/** Where a business stands with its consent, and how it came to that. */
export interface ConsentReading extends ConsentSummary {
  /** Everything that happened to the business's consents, newest first, by any actor. */
  readonly history: readonly HistoryRow[];
}

/**
 * Where a business stands with its consent, by the portal's own books: the clock is taken into account, Altinn is not
 * asked. All of it is from one reading, so that no part of a page says what another part denies. Names are those of the
 * bank's mandates for this business.
 */
export async function consentOf(deps: ConsentDeps, orgnr: string, now: Date): Promise<ConsentReading> {
  await settleBusiness(deps, orgnr, now);
  const db = await deps.database();
  const { rows, events, people } = await db.transaction(
    async (tx) => {
      const found = { rows: await consentsOf(tx, orgnr, SHOWN), people: await peopleOf(tx, orgnr) };
      return { ...found, events: await eventsOf(tx, found.rows, found.people) };
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

/** What of a consent decides whether a business's figures may be shown. */
type StandingConsent = Pick<ConsentRow, 'id' | 'status' | 'validTo'>;

/** The consent in force, the open request, and the one that ended or was stopped most recently. */
export type ConsentStanding = Readonly<Record<'current' | 'open' | 'last', StandingConsent | undefined>>;

/** The same without people and events, in one question to the database: every page with figures asks it. */
export const standingOf = async (deps: ConsentDeps, orgnr: string, now: Date): Promise<ConsentStanding> =>
  standing(await settledRows(deps, orgnr, now));

/** The business's newest consents after those whose time is over have been ended. */
async function settledRows(deps: ConsentDeps, orgnr: string, now: Date): Promise<readonly ConsentRow[]> {
  const db = await deps.database();
  const rows = await consentsOf(db, orgnr, SHOWN);
  if (!rows.some(({ status, validTo }) => stepByClock(status, validTo, now) !== undefined)) return rows;
  await settleBusiness(deps, orgnr, now);
  return consentsOf(db, orgnr, SHOWN);
}

function standing<C extends Pick<ConsentRow, 'status'> & { readonly endedAt?: Date | null }>(
  all: readonly C[],
): Readonly<Record<'current' | 'open' | 'last', C | undefined>> {
  const [current, open] = [all.find(withStatus('granted')), all.find(withStatus('requested'))];
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

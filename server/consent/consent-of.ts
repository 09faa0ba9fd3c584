import 'server-only';
import type { Consent, ConsentStatus, ConsentSummary } from '#lib/consent/consent.ts';
import { isRenewable } from '#lib/consent/transitions.ts';
import { consentsOf } from './consent-rows.ts';
import type { ConsentRow } from './consent-rows.ts';
import type { ConsentDeps } from './deps.ts';
import { eventsOf } from './events-of.ts';
import { peopleOf } from './people.ts';
import type { People } from './people.ts';
import { settleBusiness } from './settle.ts';

/** Consents of a business that pages show; older ones stay in the database. */
const SHOWN = 20;

/**
 * Where a business stands with its consent, by the portal's own books: the clock is taken into account, Altinn is not
 * asked. Names are those of the bank's mandates for this business.
 */
export async function consentOf(deps: ConsentDeps, orgnr: string, now: Date): Promise<ConsentSummary> {
  await settleBusiness(deps, orgnr, now);
  const db = await deps.database();
  const rows = await consentsOf(db, orgnr, SHOWN);
  const people = await peopleOf(db, orgnr);
  const all = rows.map((row) => toConsent(row, people));
  const [current, open] = [all.find(withStatus('granted')), all.find(withStatus('requested'))];
  const over = all.filter((consent) => consent !== current && consent !== open);
  const endTime = ({ endedAt }: Consent) => endedAt?.getTime() ?? 0;
  return {
    current,
    open,
    last: over.toSorted((a, b) => endTime(b) - endTime(a))[0],
    stopped: all.find(withStatus('stopped')),
    renewalOf: open === undefined ? undefined : current,
    renewable: current !== undefined && open === undefined && isRenewable(current.validTo, now),
    events: await eventsOf(db, rows, people),
  };
}

const withStatus =
  (wanted: ConsentStatus) =>
  ({ status }: Consent) =>
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

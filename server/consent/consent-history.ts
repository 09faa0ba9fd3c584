import 'server-only';
import { historyAct } from '#lib/consent/history.ts';
import type { HistoryRow } from '#lib/consent/history.ts';
import { consentsOf } from './consent-rows.ts';
import type { ConsentDeps } from './deps.ts';
import { eventsOf } from './events-of.ts';
import { peopleOf } from './people.ts';
import { settleBusiness } from './settle.ts';

/** Consents whose history is told; nobody has more. */
const SHOWN = 200;

/** Everything that happened to a business's consents, newest first, whoever did it. */
export async function consentHistory(deps: ConsentDeps, orgnr: string, now: Date): Promise<HistoryRow[]> {
  await settleBusiness(deps, orgnr, now);
  const db = await deps.database();
  const rows = await consentsOf(db, orgnr, SHOWN);
  const ends = new Map(rows.map(({ id, validTo }) => [id, validTo]));
  const events = await eventsOf(db, rows, await peopleOf(db, orgnr));
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

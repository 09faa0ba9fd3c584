import 'server-only';
import { stepByClock } from '#lib/consent/transitions.ts';
import {
  getConsentById,
  getConsents,
  getActiveConsents,
  lockActiveConsents,
  type ConsentRow,
} from './consent-rows.ts';
import type { ConsentDeps } from './deps.ts';
import { applyExpiry } from './transitions.ts';

/** Expires the business's consents whose `validTo` has passed, erases the answers under them and returns their number. */
export async function expireConsents(deps: ConsentDeps, orgnr: string, now: Date): Promise<number> {
  const db = await deps.database();
  const isOver = ({ status, validTo }: ConsentRow) => stepByClock(status, validTo, now) !== undefined;
  if (!(await getActiveConsents(db, orgnr)).some(isOver)) return 0;
  const ended = await db.transaction(async (tx) => {
    const over = ((await lockActiveConsents(tx, orgnr)) ?? []).filter(isOver);
    for (const row of over) await applyExpiry(deps.effects, tx, row, now);
    return over;
  });
  for (const { id } of ended) deps.tokens.dropConsent(id);
  return ended.length;
}

/** A business's newest consent, after expiry. */
export async function getNewestConsent(
  deps: ConsentDeps,
  orgnr: string,
  now: Date,
): Promise<ConsentRow | undefined> {
  await expireConsents(deps, orgnr, now);
  return (await getConsents(await deps.database(), orgnr, 1))[0];
}

/**
 * A consent by its id, after expiry.
 * @throws Error when there is none: ids come from our own rows.
 */
export async function getConsentAfterExpiry(deps: ConsentDeps, id: string, now: Date): Promise<ConsentRow> {
  const db = await deps.database();
  const row = await getConsentById(db, id);
  if (row === undefined) throw new Error('there is no such consent');
  if (stepByClock(row.status, row.validTo, now) === undefined) return row;
  await expireConsents(deps, row.orgnr, now);
  return (await getConsentById(db, id)) ?? row;
}

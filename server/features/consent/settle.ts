import 'server-only';
import { stepByClock } from '#lib/consent/transitions.ts';
import { consentById, consentsOf, livingConsents, lockLivingConsents } from './consent-rows.ts';
import type { ConsentRow } from './consent-rows.ts';
import type { ConsentDeps } from './deps.ts';
import { settleByClock } from './record-transition.ts';

/**
 * Ends the business's consents whose time is over, with what was fetched under them, and gives their number; cheap when
 * there are none.
 */
export async function settleBusiness(deps: ConsentDeps, orgnr: string, now: Date): Promise<number> {
  const db = await deps.database();
  const isOver = ({ status, validTo }: ConsentRow) => stepByClock(status, validTo, now) !== undefined;
  if (!(await livingConsents(db, orgnr)).some(isOver)) return 0;
  const ended = await db.transaction(async (tx) => {
    const over = ((await lockLivingConsents(tx, orgnr)) ?? []).filter(isOver);
    for (const row of over) await settleByClock(deps.effects, tx, row, now);
    return over;
  });
  for (const { id } of ended) deps.tokens.dropConsent(id);
  return ended.length;
}

/** A business's newest consent, as the clock has it. */
export async function newestConsent(
  deps: ConsentDeps,
  orgnr: string,
  now: Date,
): Promise<ConsentRow | undefined> {
  await settleBusiness(deps, orgnr, now);
  return (await consentsOf(await deps.database(), orgnr, 1))[0];
}

/**
 * A consent by its id, as the clock has it.
 * @throws Error when there is none: ids come from our own rows.
 */
export async function settledConsent(deps: ConsentDeps, id: string, now: Date): Promise<ConsentRow> {
  const db = await deps.database();
  const row = await consentById(db, id);
  if (row === undefined) throw new Error('there is no such consent');
  if (stepByClock(row.status, row.validTo, now) === undefined) return row;
  await settleBusiness(deps, row.orgnr, now);
  return (await consentById(db, id)) ?? row;
}

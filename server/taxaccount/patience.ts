import 'server-only';
import type { Stake, Turn } from '#server/skatteetaten/turn.ts';
import type { LoadOptions } from './source-loader.ts';

/**
 * How long somebody waits for a turn who can be shown older figures, milliseconds. With the call itself, and a token, a page
 * then still comes within two seconds, which people take for prompt.
 */
export const PATIENCE_MS = 1_000;

/**
 * How old those figures may be, milliseconds: a quarter of an hour, about as long as somebody looks around in one visit. Older ones
 * may be from another day, with other interest and payments: for new ones the call is worth its whole wait.
 */
export const MEANWHILE_MS = 15 * 60_000;

/** What the person asking lacks without the call; `undefined` when nobody waits for it. */
export function stakeOf(
  options: LoadOptions,
  storedAt: Date | undefined,
): Exclude<Stake, 'nobody'> | undefined {
  if (options.inBackground === true) return undefined;
  return storedAt === undefined ? 'empty' : 'older';
}

/** Whether what is stored may be shown at `now` only since the turn lets itself be waited for. Whoever asked for newer, waits. */
export const mayShowMeanwhile = (options: LoadOptions, storedAt: Date | undefined, now: Date): boolean =>
  storedAt !== undefined &&
  options.fresh !== true &&
  options.asked !== true &&
  now.getTime() - storedAt.getTime() <= MEANWHILE_MS;

/** True once the call has its turn or has ended; false when it still waits after `patienceMs` in the queue. */
export const comesSoon = (call: Promise<unknown>, turn: Turn, patienceMs: number): Promise<boolean> =>
  Promise.race([call.then(() => true), turn.comesWithin(patienceMs)]);

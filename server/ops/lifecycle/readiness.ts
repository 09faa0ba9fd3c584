import 'server-only';
import { sql } from 'drizzle-orm';
import { config } from '#server/platform/config/config.ts';
import { database } from '#server/platform/db/client.ts';

/** Milliseconds before a database that does not answer counts as unusable. */
const TIMEOUT_MS = 2000;

/** One thing that must work before the portal can serve anyone. `reason` says what is wrong, without details. */
interface ReadinessCheck {
  readonly name: 'configuration' | 'database';
  readonly ok: boolean;
  readonly reason?: string;
}

export interface Readiness {
  readonly ready: boolean;
  readonly checks: readonly ReadinessCheck[];
}

/**
 * Whether the portal can serve people now: configuration read and database answering. Never throws. The answer is public,
 * so reasons name no settings, addresses or versions; the log has those. Systems outside the bank are left out on
 * purpose: when one of them is down the portal must still be there to say so.
 */
export async function readiness(): Promise<Readiness> {
  const checks = [
    await check('configuration', 'the configuration is wrong', () => config()),
    await check('database', 'the database does not answer', async () => {
      const db = await database();
      await db.execute(sql`select 1`);
    }),
  ];
  return { ready: checks.every(({ ok }) => ok), checks };
}

/** Milliseconds for which a result is reused, so that frequent probes cost no query. */
const REMEMBERED_MS = 1000;
let remembered: { readonly at: number; readonly answer: Promise<Readiness> } | undefined;

/** `readiness` of this moment or of the second before it; `now` in milliseconds of a clock that only goes forward. */
export function recentReadiness(now: number): Promise<Readiness> {
  if (remembered === undefined || now - remembered.at >= REMEMBERED_MS)
    remembered = { at: now, answer: readiness() };
  return remembered.answer;
}

async function check(
  name: ReadinessCheck['name'],
  reason: string,
  probe: () => unknown,
): Promise<ReadinessCheck> {
  let timer: NodeJS.Timeout | undefined;
  const timeoutMs = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('time is up')), TIMEOUT_MS);
  });
  try {
    await Promise.race([Promise.resolve().then(probe), timeoutMs]);
    return { name, ok: true };
  } catch {
    return { name, ok: false, reason };
  } finally {
    clearTimeout(timer);
  }
}

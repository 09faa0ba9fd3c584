import 'server-only';
import type { CheckLine } from '#lib/pilot/checks/check-line.ts';
import type { BaseConfig } from '#server/platform/config/config.ts';
import { DatabaseHeldError } from '#server/platform/db/data-dir-lock.ts';
import { migrationState } from '#server/platform/db/migration-state.ts';

/** Whether the database answers and has the schema of this release. Changes nothing in it. */
export async function checkDatabase(base: BaseConfig): Promise<CheckLine> {
  const check = 'database';
  try {
    const state = await migrationState(base);
    if (state === 'new') return { check, outcome: 'ok', finding: 'databaseNew' };
    if (state.ahead) return { check, outcome: 'failed', finding: 'databaseAhead' };
    const count = state.pending;
    if (count > 0) return { check, outcome: 'warning', finding: 'databaseBehind', values: { count } };
    return { check, outcome: 'ok', finding: 'databaseReady' };
  } catch (error) {
    if (error instanceof DatabaseHeldError) return { check, outcome: 'skipped', finding: 'databaseHeld' };
    return { check, outcome: 'failed', finding: 'databaseUnreachable', values: { code: codeOf(error) } };
  }
}

/** PostgreSQL's or the network's own code, such as 28P01 or ECONNREFUSED; never the message, which may quote the address. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' && /^\w{1,40}$/.test(code) ? code : 'unknown';
}

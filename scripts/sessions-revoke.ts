// npm run sessions:revoke -- --person ID | --staff EMAIL | --all: logs people out everywhere, at once (docs/operations.md).
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { OPERATOR, revokeSessions } from '#server/auth/session/revoke-sessions.ts';
import type { Whose } from '#server/auth/session/revoke-sessions.ts';
import { closeDatabase, database } from '#server/platform/db/client.ts';
import { failureText } from '#server/platform/db/database-failure.ts';

const USAGE = 'Usage: npm run sessions:revoke -- --person ID | --staff EMAIL | --all';

/** Whose sessions the arguments name; undefined unless it is exactly one of the three. */
function readWhose(): Whose | undefined {
  const { person, staff, all } = parseArgs({
    options: { person: { type: 'string' }, staff: { type: 'string' }, all: { type: 'boolean' } },
  }).values;
  if ([person, staff, all].filter((given) => given !== undefined).length !== 1) return undefined;
  if (all === true) return { kind: 'all' };
  if (staff !== undefined && staff !== '') return { kind: 'staff', email: staff };
  return z.uuid().safeParse(person).success && person !== undefined
    ? { kind: 'person', personId: person }
    : undefined;
}

try {
  const whose = readWhose();
  if (whose === undefined) throw new Error(USAGE);
  const ended = await revokeSessions(await database(), whose, OPERATOR, new Date());
  await closeDatabase();
  console.log(`Ended ${ended} sessions.`);
} catch (error) {
  console.error(`No session was ended: ${failureText(error)}`);
  process.exitCode = 1;
}

import { z } from 'zod';
import { OPERATOR, revokeSessions, type SessionFilter } from '#server/auth/session/revoke-sessions.ts';
import { database } from '#server/platform/db/client.ts';
import { runCommand } from './command.ts';

/** Whose sessions the arguments name; undefined unless it is exactly one of the three. */
function filterOf(args: { person?: string; staff?: string; all?: boolean }): SessionFilter | undefined {
  const { person, staff, all } = args;
  if ([person, staff, all].filter((given) => given !== undefined).length !== 1) return undefined;
  if (all === true) return { kind: 'all' };
  if (staff !== undefined && staff !== '') return { kind: 'staff', email: staff };
  const personId = z.uuid().safeParse(person);
  return personId.success ? { kind: 'person', personId: personId.data } : undefined;
}

/** Logs people out of every instance at once (docs/operations.md#log-people-out). */
await runCommand({
  usage: `Usage: npm run sessions:revoke -- --person ID | --staff EMAIL | --all
Exit code: 0 done, 1 no session was ended, 2 wrong arguments.`,
  options: { person: { type: 'string' }, staff: { type: 'string' }, all: { type: 'boolean' } },
  failed: 'No session was ended:',
  async run(values) {
    const filter = filterOf(values);
    if (filter === undefined) return 'usage';
    console.log(`Ended ${await revokeSessions(await database(), filter, OPERATOR, new Date())} sessions.`);
    return 0;
  },
});

// npm run audit:verify [-- --known ID:HASH]: finds any change, removal or reordering in the audit trail (docs/operations.md).
import { parseArgs } from 'node:util';
import type { AuditFault, AuditMark, AuditReport } from '#server/platform/audit/verify-audit.ts';
import { verifyAudit } from '#server/platform/audit/verify-audit.ts';
import { closeDatabase, database } from '#server/platform/db/client.ts';
import { failureText } from '#server/platform/db/database-failure.ts';

const FAULTS: Record<AuditFault['kind'], (id: number) => string> = {
  altered: (id) => `Row ${id} is not as it was written.`,
  'out-of-line': (id) => `Row ${id} does not follow the row before it: rows were removed, put in or moved.`,
  'mark-gone': (id) =>
    `Row ${id}, which was noted earlier, is gone or is another: the trail was cut or rewritten.`,
};

/** `ID:HASH` as an earlier run printed it; undefined when it is not of that form. */
function readMark(text: string): AuditMark | undefined {
  const [, id, hash] = /^(\d+):([\w-]{43})$/.exec(text) ?? [];
  return id === undefined || hash === undefined ? undefined : { id: Number(id), hash };
}

function tell({ events, days, last }: AuditReport): void {
  console.log(`The audit trail is whole: ${events} events on ${days} days.`);
  if (last !== undefined) {
    console.log(
      `Keep this where the database’s administrators cannot write: --known ${last.id}:${last.hash}`,
    );
  }
}

async function run(): Promise<boolean> {
  const { known } = parseArgs({ options: { known: { type: 'string' } } }).values;
  const mark = known === undefined ? undefined : readMark(known);
  if (known !== undefined && mark === undefined) {
    console.error('--known takes ID:HASH as an earlier run printed it.');
    return false;
  }
  const verified = await verifyAudit(await database(), mark);
  await closeDatabase();
  if (verified.ok) tell(verified.value);
  else console.error(FAULTS[verified.error.kind](verified.error.id));
  return verified.ok;
}

try {
  process.exitCode = (await run()) ? 0 : 1;
} catch (error) {
  console.error(`The audit trail was not verified: ${failureText(error)}`);
  // Not 1: that says that the trail has a fault.
  process.exitCode = 2;
}

import { type AuditFault, type AuditMark, verifyAudit } from '#server/platform/audit/verify-audit.ts';
import { database } from '#server/platform/db/client.ts';
import { runCommand } from './command.ts';

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

/** Finds any change, removal or reordering in the audit trail (docs/operations.md#the-audit-trail). */
await runCommand({
  usage: `Usage: npm run audit:verify [-- --known ID:HASH]
  --known  the mark that an earlier run printed
Exit code: 0 the trail is whole, 1 it has a fault, 2 it was not verified.`,
  options: { known: { type: 'string' } },
  failed: 'The audit trail was not verified:',
  failedCode: 2,
  async run({ known }) {
    const mark = known === undefined ? undefined : readMark(known);
    if (known !== undefined && mark === undefined) return 'usage';
    const verified = await verifyAudit(await database(), mark);
    if (!verified.ok) {
      console.error(FAULTS[verified.error.kind](verified.error.id));
      return 1;
    }
    const { events, days, last } = verified.value;
    console.log(`The audit trail is whole: ${events} events on ${days} days.`);
    if (last !== undefined)
      console.log(
        `Keep this where the database’s administrators cannot write: --known ${last.id}:${last.hash}`,
      );
    return 0;
  },
});

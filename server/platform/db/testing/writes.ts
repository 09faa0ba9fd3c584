import 'server-only';
import { expect } from 'vitest';
import { audit } from '#server/platform/audit/audit.ts';
import { verifyAudit } from '#server/platform/audit/verify-audit.ts';
import { auditEvents } from '../schema/index.ts';
import type { Db } from '../types.ts';

/** What writers were told of their writes. */
export interface Writes {
  readonly confirmed: ReadonlySet<string>;
  readonly failed: ReadonlySet<string>;
}

/** How many write at the same time. */
export const CONCURRENT_WRITERS = 12;

/**
 * Writers put lines into the audit trail, each one after another, until `enough` are confirmed. Each time a number in `troubles`
 * has been confirmed, `trouble` comes over the database; a writer whose write failed waits until it is over.
 */
export async function writeThrough(
  db: Db,
  enough: number,
  { troubles, trouble }: { readonly troubles: readonly number[]; readonly trouble: () => Promise<unknown> },
): Promise<Writes> {
  const confirmed = new Set<string>();
  const failed = new Set<string>();
  let under: Promise<unknown> = Promise.resolve();
  let next = 0;
  const write = (target: string) =>
    db.transaction((tx) =>
      audit(tx, {
        at: new Date(),
        actor: { kind: 'portal', ref: 'test' },
        action: 'summary-refreshed',
        target,
        outcome: 'ok',
      }),
    );
  const writer = async () => {
    while (confirmed.size < enough) {
      const target = String(next++);
      try {
        await write(target);
        confirmed.add(target);
        if (troubles.includes(confirmed.size)) await (under = trouble());
      } catch {
        failed.add(target);
        await under;
      }
    }
  };
  await Promise.all(Array.from({ length: CONCURRENT_WRITERS }, writer));
  return { confirmed, failed };
}

/** Every confirmed write is there once, there are no others, and the audit chain is unbroken. */
export async function expectAllKept(db: Db, { confirmed, failed }: Writes): Promise<void> {
  const stored = (await db.select({ target: auditEvents.target }).from(auditEvents)).map(
    ({ target }) => target,
  );
  expect(new Set(stored).size).toBe(stored.length);
  expect([...confirmed].filter((target) => !stored.includes(target))).toEqual([]);
  // What was not confirmed may be there or not, but nothing else may.
  expect(stored.filter((target) => !confirmed.has(target) && !failed.has(target))).toEqual([]);
  expect(await verifyAudit(db)).toMatchObject({ ok: true, value: { events: stored.length } });
}

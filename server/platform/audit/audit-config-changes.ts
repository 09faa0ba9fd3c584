import 'server-only';
import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { Secret } from '#lib/core/secret.ts';
import { audit } from './audit.ts';
import type { Db } from '#server/platform/db/client.ts';
import { settingsSeen } from '#server/platform/db/schema/index.ts';

/** The setting that changes with the key for Maskinporten, and with nothing else. */
export const KEY_SETTING = 'maskinportenKey';

const SETTINGS_LOCK = 5_928_202_614;

/**
 * Compares the settings that a process starts with to those of the start before, and audits which ones changed: by name,
 * since values may be secrets. Only fingerprints are kept. Instances that start together write one row between them.
 */
export function auditConfigChanges(db: Db, settings: object, now: Date): Promise<void> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${SETTINGS_LOCK})`);
    const before = new Map((await tx.select().from(settingsSeen)).map(({ name, value }) => [name, value]));
    const today = new Map(Object.entries(settings).map(([name, value]) => [name, fingerprint(value)]));
    const changed = [...today].filter(([name, value]) => before.get(name) !== value);
    const gone = [...before.keys()].filter((name) => !today.has(name));
    if (changed.length === 0 && gone.length === 0) return;
    for (const [name, value] of changed) {
      const set = { value, changedAt: now };
      await tx
        .insert(settingsSeen)
        .values({ name, ...set })
        .onConflictDoUpdate({ target: settingsSeen.name, set });
    }
    for (const name of gone) await tx.delete(settingsSeen).where(eq(settingsSeen.name, name));
    const names = [...changed.map(([name]) => name), ...gone].sort().join(', ');
    await audit(tx, {
      at: now,
      action: 'settings-changed',
      target: '-',
      outcome: 'ok',
      actor: { kind: 'operator', ref: 'start' },
      detail: before.size === 0 ? { first: true } : { names },
    });
  });
}

/** The same with its secrets and bytes as texts: as they serialise themselves, secrets are all alike. */
function plain(value: unknown): unknown {
  if (value instanceof Secret) return plain(value.reveal());
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]));
}

/** Enough of a hash to see that something is another, and too little to find out what it is. */
function fingerprint(value: unknown): string {
  const text = JSON.stringify(plain(value));
  return createHash('sha256').update(text).digest('base64url').slice(0, 8);
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from './client.ts';
import { DatabaseHeldError } from './data-dir-lock.ts';
import { openEmbedded } from './embedded.ts';
import { auditEvents, businesses, consents, persons } from './schema/index.ts';
import { describeDatabases } from './testing/db.ts';
import type { OpenDatabase } from './types.ts';

const AT = new Date('2026-11-23T10:00:00.123Z');
const PERSON = '3e8f37e0-2a3c-4f2f-8f8b-0d5a6f0f2b11';

const business = (orgnr: string) => ({ orgnr, name: 'Granli Eplepress', form: 'ENK', importedAt: AT });
const consent = (id: string, stateHash: string, status: 'requested' | 'granted' | 'rejected') => ({
  id,
  stateHash,
  status,
  orgnr: '313367002',
  requestedBy: PERSON,
  requestedSessionHash: 's',
  requestedAt: AT,
  validTo: AT,
});

describeDatabases('the database', (open) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
    await opened.db.insert(businesses).values(business('313367002'));
    await opened.db.insert(persons).values({ id: PERSON, pidHash: 'h', createdAt: AT });
  });
  afterAll(() => opened.close());

  it('is what database() gives, and keeps instants to the millisecond', async () => {
    const [row] = await (await database()).select().from(businesses);
    expect(row?.importedAt).toEqual(AT);
  });

  it('has at most one open and one granted consent per business, and any number of ended ones', async () => {
    const ids = [1, 2, 3, 4, 5].map((n) => `00000000-0000-4000-8000-00000000000${n}`);
    const insert = (n: number, status: 'requested' | 'granted' | 'rejected') =>
      opened.db.insert(consents).values(consent(ids[n] ?? '', `state-${n}`, status));
    await insert(0, 'rejected');
    await insert(1, 'rejected');
    await insert(2, 'requested');
    await insert(3, 'granted');
    await expect(insert(4, 'requested')).rejects.toThrow();
    await expect(insert(4, 'granted')).rejects.toThrow();
  });

  it('refuses to change or remove audit events', async () => {
    const row = {
      day: '2026-11-23',
      at: AT,
      actorKind: 'person',
      actorRef: 'p',
      action: 'a',
      target: 't',
      outcome: 'ok',
    };
    await opened.db.insert(auditEvents).values({ ...row, detail: {}, prevHash: '', hash: 'h' });
    for (const statement of [
      'update audit_events set outcome = $$x$$',
      'delete from audit_events',
      'truncate audit_events',
    ]) {
      await expect(opened.db.execute(sql.raw(statement))).rejects.toMatchObject({
        cause: { message: 'audit_events is append-only' },
      });
    }
  });

  it('rolls back a transaction that fails', async () => {
    const failing = opened.db.transaction(async (tx) => {
      await tx.insert(businesses).values(business('311851381'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await opened.db.select().from(businesses)).toHaveLength(1);
  });
});

describe('the embedded database on disk', () => {
  it('serves one process, keeps its rows, and applies migrations once', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'portal-db-'));
    const first = await openEmbedded(dataDir);
    await first.db.insert(businesses).values(business('313367002'));
    await expect(openEmbedded(dataDir)).rejects.toThrow(DatabaseHeldError);
    await first.close();
    const second = await openEmbedded(dataDir);
    expect(await second.db.select().from(businesses)).toHaveLength(1);
    await second.close();
    rmSync(dataDir, { recursive: true });
  });

  it('refuses a database that another build has migrated, and says how a demo goes on', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'portal-db-'));
    const { db, close } = await openEmbedded(dataDir);
    await db.execute(sql`update drizzle.__drizzle_migrations set hash = 'another', created_at = 0`);
    await close();
    await expect(openEmbedded(dataDir)).rejects.toThrow('delete the folder `database` in DATA_DIR');
    rmSync(dataDir, { recursive: true });
  });
});

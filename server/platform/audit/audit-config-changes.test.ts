import { asc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { secret } from '#lib/core/secret.ts';
import { auditEvents, settingsSeen } from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { auditConfigChanges } from './audit-config-changes.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const SETTINGS = {
  portalUrl: new URL('https://bedrift.bank.example'),
  authSecret: secret('a-secret-that-must-not-be-stored'),
  encryptionKeys: [{ id: 'k1', key: secret(new Uint8Array(32).fill(1)) }],
  metricsToken: secret('sixteen-characters'),
};

describeDatabases('settings', (open) => {
  let opened: OpenDatabase;
  beforeEach(async () => (opened = await open()));
  afterEach(() => opened.close());

  const noted = async () => {
    const rows = await opened.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.action, 'settings-changed'))
      .orderBy(asc(auditEvents.id));
    return rows.map(({ detail }) => detail);
  };

  it('audits settings that differ from the last start by name, once over all instances', async () => {
    await auditConfigChanges(opened.db, SETTINGS, NOW);
    await Promise.all([1, 2, 3].map(() => auditConfigChanges(opened.db, { ...SETTINGS }, NOW)));
    expect(await noted()).toEqual([{ first: true }]);

    const { portalUrl, authSecret } = SETTINGS;
    const rotated = [{ id: 'k1', key: secret(new Uint8Array(32).fill(2)) }];
    const next = { portalUrl, authSecret, encryptionKeys: rotated };
    await Promise.all([1, 2, 3].map(() => auditConfigChanges(opened.db, next, NOW)));
    expect(await noted()).toEqual([{ first: true }, { names: 'encryptionKeys, metricsToken' }]);
  });

  it('are kept as fingerprints only', async () => {
    await auditConfigChanges(opened.db, SETTINGS, NOW);
    const kept = await opened.db.select().from(settingsSeen);
    expect(kept.map(({ name }) => name).sort()).toEqual(Object.keys(SETTINGS).sort());
    for (const { value } of kept) expect(value).toMatch(/^[\w-]{8}$/);
  });
});

import { asc, sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { auditEvents } from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { audit, type AuditEvent } from './audit.ts';
import { verifyAudit } from './verify-audit.ts';

const event = (change: Partial<AuditEvent> = {}): AuditEvent => ({
  at: new Date('2026-11-23T10:00:00.123Z'),
  actor: { kind: 'person', ref: '3e8f37e0-2a3c-4f2f-8f8b-0d5a6f0f2b11' },
  action: 'taxaccount-viewed',
  target: '313367002',
  outcome: 'ok',
  detail: { b: 1, a: 'x', c: null },
  ...change,
});

describeDatabases('the audit trail', (open) => {
  let opened: OpenDatabase;
  beforeEach(async () => (opened = await open()));
  afterEach(() => opened.close());

  const tamper = (...statements: string[]) =>
    opened.db.transaction(async (tx) => {
      await tx.execute(sql`alter table audit_events disable trigger audit_events_append_only`);
      for (const statement of statements) await tx.execute(sql.raw(statement));
      await tx.execute(sql`alter table audit_events enable trigger audit_events_append_only`);
    });

  /** Writes four events over two days, and gives their marks. */
  async function writeFour() {
    for (let n = 0; n < 3; n += 1) await audit(opened.db, event({ detail: { n } }));
    // 23:30 UTC is past midnight in Oslo.
    await audit(opened.db, event({ at: new Date('2026-11-23T23:30:00Z') }));
    const rows = await opened.db.select().from(auditEvents).orderBy(asc(auditEvents.id));
    return rows.map(({ id, hash }) => ({ id, hash }));
  }

  it('chains events, also across days, and tells where the chain ends', async () => {
    expect(await verifyAudit(opened.db)).toEqual({ ok: true, value: { events: 0, days: 0 } });
    const marks = await writeFour();
    expect(await verifyAudit(opened.db, marks[1])).toEqual({
      ok: true,
      value: { events: 4, days: 2, last: marks[3] },
    });
  });

  it('stays one chain when many write at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => audit(opened.db, event({ detail: { n } }))));
    expect(await verifyAudit(opened.db)).toMatchObject({ ok: true, value: { events: 20 } });
  });

  it.each([
    ['a changed detail', 1, `update audit_events set detail = '{"n":9}' where id = $1`, 'altered', 1],
    [
      'a changed time',
      0,
      `update audit_events set at = at + interval '1 second' where id = $1`,
      'altered',
      0,
    ],
    ['a moved day', 2, `update audit_events set day = '2026-11-24' where id = $1`, 'altered', 2],
    ['a row removed at the start', 0, 'delete from audit_events where id = $1', 'out-of-line', 1],
    ['a row removed in the middle', 1, 'delete from audit_events where id = $1', 'out-of-line', 2],
    ['a day’s last row removed', 2, 'delete from audit_events where id = $1', 'out-of-line', 3],
    ['a row moved to the end', 1, 'update audit_events set id = default where id = $1', 'out-of-line', 2],
  ] as const)('shows %s', async (_what, at, statement, kind, shownAt) => {
    const marks = await writeFour();
    await tamper(statement.replace('$1', String(marks[at]?.id)));
    expect(await verifyAudit(opened.db)).toEqual({ ok: false, error: { kind, id: marks[shownAt]?.id } });
  });

  it('detects rows removed from the end with a stored mark', async () => {
    const [, , third, fourth] = await writeFour();
    await tamper(`delete from audit_events where id = ${fourth?.id}`);
    expect(await verifyAudit(opened.db)).toMatchObject({ ok: true, value: { events: 3, last: third } });
    expect(await verifyAudit(opened.db, fourth)).toEqual({
      ok: false,
      error: { kind: 'mark-gone', id: fourth?.id },
    });
  });

  it('falls with the transaction that it is part of', async () => {
    const act = opened.db.transaction(async (tx) => {
      await audit(tx, event());
      throw new Error('the act failed');
    });
    await expect(act).rejects.toThrow('the act failed');
    expect(await verifyAudit(opened.db)).toMatchObject({ ok: true, value: { events: 0 } });
  });

  it('keeps no identity number and no token', async () => {
    const detail = { note: 'gjelder 14837830177', token: 'abc', authorization: 'x' };
    await audit(opened.db, event({ target: '14837830177', detail }));
    const [row] = await opened.db.select().from(auditEvents);
    expect(JSON.stringify(row)).not.toMatch(/14837830177|abc/);
    expect(await verifyAudit(opened.db)).toMatchObject({ ok: true, value: { events: 1 } });
  });
});

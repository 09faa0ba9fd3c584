import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, it, vi } from 'vitest';
import { z } from 'zod';
import { describePostgres, openTestDatabase } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { changesOf, ORGNR } from './testing/one-client.ts';
import { projectClients } from './project-clients.ts';
import { putClient, seedPerson } from './testing/portfolio.ts';

const WAITING = z.object({ rows: z.tuple([z.object({ waiting: z.number() })]) });

describePostgres('the locks of a projection', () => {
  let opened: OpenDatabase;
  beforeEach(async () => {
    opened = await openTestDatabase();
    await seedPerson(opened.db);
    await putClient(opened.db, { orgnr: ORGNR, name: 'Havgløtt Fisk AS' });
  });
  afterEach(() => opened.close());

  /** Throws when another transaction has locked the client's row. */
  const lockRow = sql`select 1 from portfolio for update nowait`;

  it('leave a row that does not change free for others', async () => {
    await opened.db.transaction(async (tx) => {
      await projectClients(tx, [ORGNR]);
      await opened.db.execute(lockRow);
    });
  });

  it.each([
    ['an erasure waits for the answer', sql`select 1 from snapshots for update`, 'erase'],
    ['a customer who leaves waits for the consent', sql`select 1 from consents for share`, 'leave'],
  ] as const)('are taken last: %s before it locks the row', async (_name, held, kind) => {
    const change = changesOf(opened.db);
    const consentId = await change.ask();
    await change.become(consentId, 'granted');
    await change.importFile({ advisor: 'randi@bank.example' });
    await change.share('summary');
    await change.fetch(consentId);
    let changing: Promise<unknown> | undefined;
    await opened.db.transaction(async (tx) => {
      await tx.execute(held);
      changing = change[kind]();
      await vi.waitUntil(isAnyoneWaiting);
      await tx.execute(lockRow);
    });
    await changing;
  });

  const isAnyoneWaiting = async (): Promise<boolean> => {
    const found = await opened.db.execute(
      sql`select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return WAITING.parse(found).rows[0].waiting > 0;
  };
});

import { once } from 'node:events';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startProcess } from '#server/platform/jobs/testing/process.ts';
import { auditEvents, businesses, mandates, persons } from '#server/platform/db/schema/index.ts';
import { describePostgres, openTestDatabase, postgresUrlOf } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { importCustomers } from './import-customers.ts';
import { consentEffects } from '#server/effects.ts';

const ROWS = ['14837830177', '19848827781'].map((pid, n) => ({
  orgnr: ['313367002', '312819481'][n] ?? '',
  name: `Virksomhet ${n}`,
  form: 'AS',
  pid,
  role: 'Daglig leder',
}));

/** An import in a process of its own, which kills itself before the statement whose number is its argument. */
const IMPORT = `
  Promise.all([
    import('#server/features/customers/import-customers.ts'),
    import('#server/features/consent/testing/crash.ts'),
    import('#server/platform/db/client.ts'),
    import('#server/effects.ts'),
  ]).then(async ([{ importCustomers }, { crashingBefore }, { database }, { consentEffects }]) => {
    const die = () => process.kill(process.pid, 'SIGKILL');
    const db = crashingBefore(await database(), Number(process.argv[1]), die);
    await importCustomers(consentEffects, db, JSON.parse(process.env.ROWS), new Date());
    process.exit(0);
  });`;

describePostgres('an import that is killed', () => {
  let opened: OpenDatabase;
  let env: NodeJS.ProcessEnv;
  beforeAll(async () => {
    opened = await openTestDatabase();
    env = { ...process.env, DATABASE_URL: await postgresUrlOf(opened.db), ROWS: JSON.stringify(ROWS) };
  });
  afterAll(() => opened.close());

  const counts = async () => [
    (await opened.db.select().from(businesses)).length,
    (await opened.db.select().from(persons)).length,
    (await opened.db.select().from(mandates)).length,
    (await opened.db.select().from(auditEvents)).length,
  ];

  it('leaves nothing of its file, wherever it was, and the next one imports all of it', async () => {
    // Early, in the middle and near the end of its statements.
    for (const nth of ['3', '6', '10']) {
      const [, signal] = (await once(startProcess(IMPORT, env, nth), 'exit')) as [unknown, string | null];
      expect(signal).toBe('SIGKILL');
      expect(await counts()).toEqual([0, 0, 0, 0]);
    }
    await importCustomers(consentEffects, opened.db, ROWS, new Date());
    expect(await counts()).toEqual([2, 2, 2, 1]);
  });
});

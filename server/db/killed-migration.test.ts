import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startProcess } from '#server/background/process-testing.ts';
import { openEmbedded } from './embedded.ts';
import { schemaState } from './schema-state.ts';
import { enter, makeOlder, names, NEWER, olderMigrations } from './upgrade-testing.ts';

/**
 * The start of a portal on an embedded database, which kills itself before the step that it is told: of those that PostgreSQL
 * is sent (`statement`), or of those that it writes to the disk (`write`). Leaves their number when it comes to its end.
 */
const START = `
  const fs = require('node:fs');
  const { dataDir, step, nth } = JSON.parse(process.argv[1]);
  let steps = 0;
  const next = () => (steps += 1) === nth && process.kill(process.pid, 'SIGKILL');
  const { writeSync } = fs;
  if (step === 'write') fs.writeSync = (fd, ...rest) => (fd > 2 && next(), writeSync(fd, ...rest));
  Promise.all([import('@electric-sql/pglite'), import('#server/db/embedded.ts')]).then(
    async ([{ PGlite }, { openEmbedded }]) => {
      const { execProtocolStream } = PGlite.prototype;
      PGlite.prototype.execProtocolStream = function (message, options) {
        // Run as a text (Q), or after it was prepared (E); all else is about a statement.
        if (step === 'statement' && 'QE'.includes(String.fromCharCode(message[0]))) next();
        return execProtocolStream.call(this, message, options);
      };
      const { close } = await openEmbedded(dataDir);
      await close();
      fs.writeFileSync(dataDir + '/steps', String(steps));
      process.exit(0);
    });
`;

const GRANLI = { orgnr: '313367002', name: 'Granli' };

let folder = '';
let older = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'killed-migration-'));
  older = join(folder, 'older');
  mkdirSync(older);
  await makeOlder(older, olderMigrations(join(folder, 'migrations')), (db) => enter(db, GRANLI));
});
afterAll(() => rmSync(folder, { recursive: true }));

type Step = 'statement' | 'write';

/** The signal that ended a start; without `nth` it is let alone. */
async function start(dataDir: string, step: Step, nth = 0): Promise<string | null> {
  const child = startProcess(START, process.env, JSON.stringify({ dataDir, step, nth }));
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  return signal;
}

/** Lets a start be killed at some of its steps, from the first (0) to the last (1), each time on a database that `make` has made. */
async function killEverywhere(
  step: Step,
  shares: readonly number[],
  make: (dataDir: string) => void,
  afterwards: (dataDir: string) => Promise<void>,
): Promise<void> {
  const dataDir = join(folder, 'killed');
  const fresh = () => {
    rmSync(dataDir, { recursive: true, force: true });
    make(dataDir);
  };
  fresh();
  expect(await start(dataDir, step)).toBeNull();
  const steps = Number(readFileSync(join(dataDir, 'steps'), 'utf8'));
  expect(steps).toBeGreaterThan(10);
  for (const share of shares) {
    fresh();
    expect(await start(dataDir, step, 1 + Math.round(share * (steps - 1)))).toBe('SIGKILL');
    await afterwards(dataDir);
  }
}

it('an upgrade that is killed is whole or not begun, and the next start ends it with what was there', async () => {
  const applied: number[] = [];
  await killEverywhere(
    'statement',
    [0, 0.25, 0.5, 0.75, 1],
    (dataDir) => cpSync(older, dataDir, { recursive: true }),
    async (dataDir) => {
      const next = await openEmbedded(dataDir);
      applied.push(next.applied);
      expect(await schemaState(next.db)).toBe('current');
      expect(await names(next.db)).toEqual(['Granli']);
      await next.close();
    },
  );
  // At the last step, which looks at what was done, it is done.
  expect(applied).toEqual([NEWER, NEWER, NEWER, NEWER, 0]);
});

it('a first start that is killed leaves a folder that the next one makes a database of', async () => {
  await killEverywhere(
    'write',
    [0.25, 0.6, 0.9],
    (dataDir) => {
      mkdirSync(dataDir);
    },
    async (dataDir) => {
      const next = await openEmbedded(dataDir);
      expect(await schemaState(next.db)).toBe('current');
      await enter(next.db, GRANLI);
      expect(await names(next.db)).toEqual(['Granli']);
      await next.close();
    },
  );
});

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockDataDir } from '#server/db/data-dir-lock.ts';

const SCRIPT = ['--conditions=react-server', 'scripts/customers-import.ts'];
const GOOD =
  'orgnr;name;form;pid;role;advisor\n313367002;Granli Eplepress;ENK;14837830177;Innehaver;randi@demobanken.example\n';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'portal-import-'))));
afterEach(() => rmSync(folder, { recursive: true }));

async function importFile(
  content: string | Buffer,
  settings: Record<string, string> = {},
): Promise<{ code: number | null; out: string; err: string }> {
  const file = join(folder, 'customers.csv');
  writeFileSync(file, content);
  // Only the settings that the import needs: it must run where the portal's other settings are not at hand.
  const env: NodeJS.ProcessEnv = { NODE_ENV: 'production', DATA_DIR: join(folder, 'data'), ...settings };
  const child = spawn(process.execPath, [...SCRIPT, file], { env });
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code, out, err };
}

it('imports a file, and imports it again', async () => {
  const imported = {
    ...{ code: 0, err: '' },
    out: 'Imported 1 businesses, 1 persons and 1 mandates; removed 0 mandates.\n',
  };
  expect(await importFile(GOOD)).toEqual(imported);
  expect(await importFile(GOOD)).toEqual(imported);
});

it('refuses a faulty file, with the line and without the identity number', async () => {
  const { code, err } = await importFile(GOOD.replace('14837830177', '14837830178'));
  expect(code).toBe(1);
  expect(err).toContain('customers.csv:2: pid is not');
  expect(err).not.toContain('14837830178');
});

it('refuses synthetic businesses in production, line by line, before it opens the database', async () => {
  const { code, err } = await importFile(`${GOOD}974760673;Banken AS;AS;14837830177;Styreleder;\n`, {
    PORTAL_ENV: 'production',
    DATABASE_URL: 'postgres://portal@127.0.0.1:1/portal',
    ENCRYPTION_KEYS: `a:${Buffer.alloc(32, 9).toString('base64')}`,
  });
  expect(code).toBe(1);
  expect(err).toMatch(/:2: orgnr is a synthetic[^]*Nothing was imported: 1 problem/);
});

it('refuses a file that is not UTF-8', async () => {
  const { code, err } = await importFile(Buffer.from(GOOD.replace('Granli', 'Grønli'), 'latin1'));
  expect(code).toBe(1);
  expect(err).toContain('is not UTF-8');
});

it('refuses while the portal holds the embedded database', async () => {
  const release = lockDataDir(join(folder, 'data'));
  const { code, err } = await importFile(GOOD);
  release();
  expect(code).toBe(1);
  expect(err).toContain(`in use by process ${process.pid}`);
  expect(err).toContain('Nothing was imported');
});

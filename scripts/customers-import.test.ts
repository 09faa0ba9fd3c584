import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';

const SCRIPT = ['--conditions=react-server', 'scripts/customers-import.ts'];
const GOOD =
  'orgnr;name;form;pid;role;advisor\n313367002;Granli Eplepress;ENK;14837830177;Innehaver;randi@demobanken.example\n';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'portal-import-'))));
afterEach(() => rmSync(folder, { recursive: true }));

async function importFile(content: string): Promise<{ code: number | null; out: string; err: string }> {
  const file = join(folder, 'customers.csv');
  writeFileSync(file, content);
  const env: NodeJS.ProcessEnv = { NODE_ENV: 'production', DATA_DIR: join(folder, 'data') };
  const child = spawn(process.execPath, [...SCRIPT, file], { env });
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code, out, err };
}

it('imports a file with no settings but the database’s, since it must run where the others are not at hand', async () => {
  expect(await importFile(GOOD)).toEqual({
    ...{ code: 0, err: '' },
    out: 'Imported 1 businesses, 1 persons and 1 mandates; removed 0 mandates; 0 businesses have left.\n',
  });
});

it('ends with status 1 for a file that it refuses, and says why', async () => {
  const { code, out, err } = await importFile(GOOD.replace('14837830177', '14837830178'));
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('customers.csv:2: pid is not');
});

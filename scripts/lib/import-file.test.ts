import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockDataDir } from '#server/platform/db/data-dir-lock.ts';
import { openEmbedded } from '#server/platform/db/embedded.ts';
import { openTestDatabase } from '#server/platform/db/testing/db.ts';
import { importFile } from './import-file.ts';

const GOOD =
  'orgnr;name;form;pid;role;advisor\n313367002;Granli Eplepress;ENK;14837830177;Innehaver;randi@demobanken.example\n';
const NOW = new Date('2026-11-23T10:00:00Z');

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'portal-import-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** A file that must be refused before the database is opened. */
function refused(content: string | Buffer, environment: 'test' | 'production' = 'test') {
  const path = join(folder, 'customers.csv');
  writeFileSync(path, content);
  const openDatabase = () => Promise.reject(new Error('the database was opened'));
  return importFile({ path, environment, openDatabase, now: NOW });
}

it('imports a file, and imports it again', async () => {
  const opened = await openTestDatabase();
  const path = join(folder, 'customers.csv');
  writeFileSync(path, GOOD);
  const again = () =>
    importFile({ path, environment: 'test', openDatabase: () => Promise.resolve(opened.db), now: NOW });
  const imported = {
    imported: true,
    lines: ['Imported 1 businesses, 1 persons and 1 mandates; removed 0 mandates; 0 businesses have left.'],
  };
  expect(await again()).toEqual(imported);
  expect(await again()).toEqual(imported);
  await opened.close();
});

it('refuses a file that most businesses are missing from, until it is told how many leave', async () => {
  const opened = await openTestDatabase();
  const path = join(folder, 'customers.csv');
  const other = '312819481;Havgløtt Fisk AS;AS;14837830177;Daglig leder;';
  const order = {
    path,
    environment: 'test',
    openDatabase: () => Promise.resolve(opened.db),
    now: NOW,
  } as const;
  writeFileSync(path, `${GOOD}${other}\n`);
  expect(await importFile(order)).toMatchObject({ imported: true });
  writeFileSync(path, GOOD);
  const refusal = await importFile(order);
  expect(refusal.imported).toBe(false);
  expect(refusal.lines.join('\n')).toMatch(/1 of 2 businesses[^]*--leaving 1[^]*Nothing was imported/);
  expect(await importFile({ ...order, leaving: 2 })).toMatchObject({ imported: false });
  const { imported, lines } = await importFile({ ...order, leaving: 1 });
  expect(imported).toBe(true);
  expect(lines.join()).toContain('removed 1 mandates; 1 businesses have left');
  expect(await importFile(order)).toMatchObject({ imported: true });
  await opened.close();
});

it('refuses a faulty file, with the line and without the identity number', async () => {
  const { imported, lines } = await refused(GOOD.replace('14837830177', '14837830178'));
  expect(imported).toBe(false);
  expect(lines[0]).toContain('customers.csv:2: pid is not');
  expect(lines.join()).not.toContain('14837830178');
});

it('refuses synthetic businesses in production, line by line', async () => {
  const bank = '974760673;Banken AS;AS;14837830177;Styreleder;\n';
  const { imported, lines } = await refused(`${GOOD}${bank}`, 'production');
  expect(imported).toBe(false);
  expect(lines.join('\n')).toMatch(/:2: orgnr is a synthetic[^]*Nothing was imported: 1 problem/);
});

it('refuses a file that is not UTF-8, and one that is not there', async () => {
  const latin = Buffer.from(GOOD.replace('Granli', 'Grønli'), 'latin1');
  expect((await refused(latin)).lines[0]).toContain('is not UTF-8');
  const absent = { path: join(folder, 'absent.csv'), environment: 'test', now: NOW } as const;
  const end = await importFile({ ...absent, openDatabase: () => Promise.reject(new Error('opened')) });
  expect(end.lines[0]).toContain('cannot be read');
});

it('refuses while the portal holds the embedded database', async () => {
  const release = lockDataDir(folder);
  const path = join(folder, 'customers.csv');
  writeFileSync(path, GOOD);
  const openDatabase = async () => (await openEmbedded(folder)).db;
  const { imported, lines } = await importFile({ path, environment: 'test', openDatabase, now: NOW });
  release();
  expect(imported).toBe(false);
  expect(lines.join()).toMatch(new RegExp(`in use by process ${process.pid}[^]*Nothing was imported`));
});

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockDataDir } from '#server/platform/db/data-dir-lock.ts';
import { openEmbedded } from '#server/platform/db/embedded.ts';
import { openTestDatabase } from '#server/platform/db/testing/db.ts';
import { importFile } from './import-file.ts';

const GOOD =
  'orgnr;name;form;pid;role;advisor\n313367002;Granli Eplepress;ENK;14837830177;Innehaver;randi@demobanken.example\n';
const SUMMARY =
  'Imported 1 businesses, 1 persons and 1 mandates; removed 0 mandates; 0 businesses have left.';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portal-import-'));
  path = join(folder, 'customers.csv');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('npm run customers:import', () => {
  /** The command in a process of its own, with no settings but the data folder. */
  async function command(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
    const env: NodeJS.ProcessEnv = { NODE_ENV: 'production', DATA_DIR: join(folder, 'data') };
    const script = ['--conditions=react-server', 'scripts/commands/customers-import.ts'];
    const child = spawn(process.execPath, [...script, ...args], { env });
    const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
    const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
    return { code, out, err };
  }

  it('imports a file with no settings but those of the database', async () => {
    writeFileSync(path, GOOD);
    expect(await command(path)).toEqual({ code: 0, out: `${SUMMARY}\n`, err: '' });
  });

  it('ends with 1 and names the line when the file has a fault', async () => {
    writeFileSync(path, GOOD.replace('14837830177', '14837830178'));
    const { code, out, err } = await command(path);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^Nothing was imported: 1 problem[^]*customers\.csv:2: pid is not/);
    expect(err).not.toContain('14837830178');
  });

  it('ends with 2 and prints its usage when the arguments are wrong', async () => {
    const { code, err } = await command(path, '--leaving', 'all');
    expect(code).toBe(2);
    expect(err).toContain('Usage: npm run customers:import');
  });
});

describe('importFile', () => {
  const database = async (run: (order: Omit<Parameters<typeof importFile>[0], 'path'>) => Promise<void>) => {
    const opened = await openTestDatabase();
    await run({
      environment: 'test',
      openDatabase: () => Promise.resolve(opened.db),
      now: new Date('2026-11-23T10:00:00Z'),
    });
    await opened.close();
  };

  /** Imports a file that must be refused before the database is opened. */
  function withoutDatabase(content: string | Buffer, environment: 'test' | 'production' = 'test') {
    writeFileSync(path, content);
    const openDatabase = () => Promise.reject(new Error('the database was opened'));
    return importFile({ path, environment, openDatabase, now: new Date() });
  }

  it('gives the same result when a file is imported again', () =>
    database(async (order) => {
      writeFileSync(path, GOOD);
      expect(await importFile({ ...order, path })).toBe(SUMMARY);
      expect(await importFile({ ...order, path })).toBe(SUMMARY);
    }));

  it('refuses a file that lacks most businesses unless it is told how many leave', () =>
    database(async (order) => {
      writeFileSync(path, `${GOOD}312819481;Havgløtt Fisk AS;AS;14837830177;Daglig leder;\n`);
      await importFile({ ...order, path });
      writeFileSync(path, GOOD);
      await expect(importFile({ ...order, path })).rejects.toThrow(/1 of 2 businesses.*--leaving 1\./);
      await expect(importFile({ ...order, path, leaving: 2 })).rejects.toThrow('--leaving 1.');
      expect(await importFile({ ...order, path, leaving: 1 })).toContain(
        'removed 1 mandates; 1 businesses have left',
      );
      expect(await importFile({ ...order, path })).toBe(SUMMARY);
    }));

  it('refuses synthetic businesses in production, line by line', async () => {
    const bank = '974760673;Banken AS;AS;14837830177;Styreleder;\n';
    await expect(withoutDatabase(`${GOOD}${bank}`, 'production')).rejects.toThrow(
      /^1 problem[^]*:2: orgnr is a synthetic/,
    );
  });

  it('refuses a file that is not UTF-8', async () => {
    const latin = Buffer.from(GOOD.replace('Granli', 'Grønli'), 'latin1');
    await expect(withoutDatabase(latin)).rejects.toThrow('is not UTF-8');
  });

  it('refuses a file that does not exist', () =>
    database(async (order) => {
      await expect(importFile({ ...order, path })).rejects.toThrow('cannot be read');
    }));

  it('refuses while the portal holds the embedded database', async () => {
    const release = lockDataDir(folder);
    writeFileSync(path, GOOD);
    const openDatabase = async () => (await openEmbedded(folder)).db;
    await expect(importFile({ path, environment: 'test', openDatabase, now: new Date() })).rejects.toThrow(
      `in use by process ${process.pid}`,
    );
    release();
  });
});

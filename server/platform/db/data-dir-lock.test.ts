import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DatabaseHeldError, lockDataDir } from './data-dir-lock.ts';

let dataDir = '';
beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'portal-lock-'))));
afterEach(() => rmSync(dataDir, { recursive: true }));
const lockFile = () => join(dataDir, 'database.lock');

it('is refused to a second process until it is released, and names the holder', () => {
  const release = lockDataDir(dataDir);
  expect(() => lockDataDir(dataDir)).toThrow(DatabaseHeldError);
  expect(() => lockDataDir(dataDir)).toThrow(`process ${process.pid}`);
  release();
  lockDataDir(dataDir)();
  expect(readdirSync(dataDir)).toEqual([]);
});

it('is taken over from a process that is gone', () => {
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  writeFileSync(lockFile(), `${gone} 1 abc\n`);
  lockDataDir(dataDir)();
  expect(existsSync(lockFile())).toBe(false);
});

it('is taken over when the process number belongs to a later process, as after a restarted container', () => {
  writeFileSync(lockFile(), `${process.pid} 1 abc\n`);
  lockDataDir(dataDir)();
});

it('is not removed on release when another process has taken it over', () => {
  const release = lockDataDir(dataDir);
  writeFileSync(lockFile(), `1 2 theirs\n`);
  release();
  expect(existsSync(lockFile())).toBe(true);
});

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { verifyAudit } from '#server/audit/verify-audit.ts';
import { openEmbedded } from './embedded.ts';
import { auditEvents } from './schema/index.ts';

/**
 * A process on a disk that is full from some moment on: what is there can be read and written over, nothing can grow. The
 * disk is played where Node hands writes to the system, since a small disk of its own takes rights that a test has not, and
 * a limit to the size of files refuses other writes, with another error.
 */
const PROGRAM = `
  const fs = require('node:fs');
  const { sql } = require('drizzle-orm');
  const { writeSync } = fs;
  let full = false;
  fs.writeSync = (fd, bytes, offset, length, position) => {
    const { size } = fs.fstatSync(fd);
    const end = (position ?? size) + (length ?? bytes.length);
    if (full && fd > 2 && end > size)
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', errno: -28 });
    return writeSync(fd, bytes, offset, length, position);
  };
  const [, dataDir, log] = process.argv;
  Promise.all([import('#server/db/embedded.ts'), import('#server/audit/audit.ts')]).then(
    async ([{ openEmbedded }, { audit }]) => {
      const told = { confirmed: [], errors: [], stopped: 0 };
      const { db, close } = await openEmbedded(dataDir, () => (told.stopped += 1));
      const write = async (target) => {
        const detail = { text: 'x'.repeat(2000) };
        const actor = { kind: 'portal', ref: 'test' };
        const event = { at: new Date(), actor, action: 'summary-refreshed', target, outcome: 'ok', detail };
        try {
          await audit(db, event);
          told.confirmed.push(target);
        } catch (error) {
          const chain = [error, error.cause, error.cause?.cause];
          const stopped = chain.find((one) => one?.name === 'EmbeddedStoppedError');
          told.errors.push((stopped ?? error.cause ?? error).message);
        }
      };
      for (let n = 0; n < 5; n += 1) await write('before ' + n);
      full = true;
      // The log of changes goes on in a new file.
      if (log === 'log') await db.execute(sql\`select pg_switch_wal()\`);
      for (let n = 0; told.errors.length < 3; n += 1) await write('full ' + n);
      told.readable = await db.execute(sql\`select 1\`).then(() => true, () => false);
      full = false;
      await write('after');
      await close();
      process.stdout.write(JSON.stringify(told), () => process.exit(0));
    });
`;

const TOLD = z.object({
  confirmed: z.array(z.string()),
  errors: z.array(z.string()),
  stopped: z.number(),
  readable: z.boolean(),
});

describe('a full disk under the embedded database', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'full-disk-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  /** What a process tells of it, and what the next one finds. */
  async function fill(what: 'tables' | 'log') {
    const flags = ['--conditions=react-server', '--disable-warning=ExperimentalWarning'];
    const child = spawn(process.execPath, [...flags, '--eval', PROGRAM, dataDir, what], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    const told = TOLD.parse(await json(child.stdout));
    const next = await openEmbedded(dataDir);
    try {
      const kept = (await next.db.select().from(auditEvents)).map(({ target }) => target);
      expect(await verifyAudit(next.db)).toMatchObject({ ok: true, value: { events: kept.length } });
      return { told, kept };
    } finally {
      await next.close();
    }
  }

  it('refuses what needs room and says why, shows what is there, and goes on when there is room', async () => {
    const { told, kept } = await fill('tables');
    for (const error of told.errors) expect(error).toMatch(/could not extend file .*No space left on device/);
    expect(told).toMatchObject({ stopped: 0, readable: true });
    expect(told.confirmed.at(-1)).toBe('after');
    expect(kept).toEqual(told.confirmed);
  });

  it('stops it for good when not even changes can be logged, says so at once, and loses nothing that was confirmed', async () => {
    const { told, kept } = await fill('log');
    for (const error of told.errors)
      expect(error).toMatch(
        /^The embedded database has stopped: could not write .*No space left on device\. Look whether/,
      );
    expect(told).toMatchObject({ stopped: 1, readable: false });
    // Room alone brings nothing back: a new process does.
    expect(told.confirmed.at(-1)).not.toBe('after');
    expect(kept).toEqual(told.confirmed);
  });
});

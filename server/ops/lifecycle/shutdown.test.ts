import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openEmbedded } from '#server/platform/db/embedded.ts';
import { jobStates } from '#server/platform/jobs/job-states.ts';

/**
 * A process like the portal's: a web server, and a job that works until it is told to stop. A request gets its answer when
 * a line comes on standard input. As Next does, something else also wants to end the process at the signal.
 */
const PROGRAM = `
  import { createServer } from 'node:http';
  import { closeDatabase, database } from '#server/platform/db/client.ts';
  import { defineJob } from '#server/platform/jobs/job.ts';
  import { startWorkers } from '#server/platform/jobs/workers.ts';
  import { gracefulShutdown, isShuttingDown } from '#server/ops/lifecycle/shutdown.ts';
  const tell = (...words) => console.log(words.join(' '));
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => process.exit(143));
  const job = defineJob('limits', {
    schedule: { everySeconds: 1 },
    run(_, { signal }) {
      tell('working');
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve(true)));
    },
  });
  const workers = await startWorkers({ db: await database(), clock: () => new Date() }, [job]);
  gracefulShutdown({ delayMs: 0, stopBackground: () => workers.stop(20_000), closeDatabase, endTracing: async () => tell('traced') });
  const server = createServer((request, response) => {
    tell('asked');
    process.stdin.once('data', () => response.end(isShuttingDown() ? 'answered while stopping' : 'answered'));
  });
  server.listen(0, '127.0.0.1', () => tell('port', server.address().port));
`;

const dataDir = mkdtempSync(join(tmpdir(), 'shutdown-'));
let child: ChildProcess | undefined;
beforeAll(async () => {
  await (await openEmbedded(dataDir)).close();
});
afterEach(() => child?.kill('SIGKILL'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

async function startProgram() {
  const flags = ['--conditions=react-server', '--disable-warning=ExperimentalWarning', '--input-type=module'];
  const started = spawn(process.execPath, [...flags, '--eval', PROGRAM], {
    env: { ...process.env, DATA_DIR: dataDir, LOG_LEVEL: 'silent' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child = started;
  const lines = createInterface({ input: started.stdout });
  const told = new Set<string>();
  lines.on('line', (line) => told.add(line));
  const hear = async (start: string): Promise<string> => {
    for (;;) {
      const line = [...told].find((said) => said.startsWith(start));
      if (line !== undefined) return line;
      await once(lines, 'line');
    }
  };
  const port = (await hear('port')).split(' ')[1];
  await hear('working');
  return { child: started, hear, exit: once(started, 'exit'), url: `http://127.0.0.1:${port}/` };
}

/** Whether the port is closed. Sends no request, which would have to be answered. */
function gone(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    const finish = (isGone: boolean) => {
      socket.destroy();
      resolve(isGone);
    };
    socket.once('connect', () => finish(false));
    socket.once('error', () => finish(true));
  });
}

it('when told to end: the request under way is answered, the job finishes its step, the database is closed', async () => {
  const program = await startProgram();
  const answer = fetch(program.url).then((response) => response.text());
  await program.hear('asked');
  program.child.kill('SIGTERM');
  await expect.poll(() => gone(program.url), { timeout: 100_000 }).toBe(true);
  program.child.stdin.write('go\n');
  expect(await answer).toBe('answered while stopping');
  expect(await program.exit).toEqual([0, null]);

  expect(existsSync(join(dataDir, 'database.lock'))).toBe(false);
  const { db, close } = await openEmbedded(dataDir);
  expect(await jobStates(db)).toMatchObject([{ name: 'limits', running: false, failuresInRow: 0 }]);
  await close();
});

it('exits at once on a second signal', async () => {
  const program = await startProgram();
  const answer = fetch(program.url).catch(() => 'cut off');
  await program.hear('asked');
  program.child.kill('SIGINT');
  await expect.poll(() => gone(program.url), { timeout: 100_000 }).toBe(true);
  program.child.kill('SIGINT');
  expect(await program.exit).toEqual([1, null]);
  expect(await answer).toBe('cut off');
});

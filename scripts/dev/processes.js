import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** The Node version that the project pins; the one that runs a script before the install may be older. */
export const NODE = new URL('../../node_modules/.bin/node', import.meta.url).pathname;

/** Runs a command to its end and shows its output. Throws an error that begins with `what` when it fails. */
export async function run(what, command, args, env = process.env) {
  await succeeded(what, spawn(command, args, { stdio: 'inherit', env }));
}

/** The same for a command beside others: its output is shown as a whole when it has ended. */
export async function runBuffered(what, command, args, env = process.env) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  const output = [];
  child.stdout.on('data', (part) => output.push(part));
  child.stderr.on('data', (part) => output.push(part));
  await succeeded(what, child).finally(() =>
    console.log(`\n=== ${what}\n${Buffer.concat(output).toString()}`),
  );
}

async function succeeded(what, child) {
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${what} failed (exit code ${code ?? 'of a signal'}).`);
}

/**
 * Starts a long-running program that logs to `logFile`. `ready()` resolves when `url` answers 2xx, and rejects when the program
 * ends first or `seconds` pass. `stop()` sends SIGTERM, after 8 seconds SIGKILL, and resolves when the program has ended.
 */
export function start(name, command, args, { env = process.env, logFile }) {
  // A file instead of a pipe: the program must not fail on its log when this process is gone.
  const log = openSync(logFile, 'w');
  const child = spawn(command, args, { stdio: ['ignore', log, log], env });
  closeSync(log);
  let ended = false;
  // The program must not outlive this process, or it would answer in the next run.
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const exit = new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? signal));
    child.once('error', () => resolve('could not start'));
  }).finally(() => {
    process.off('exit', kill);
    ended = true;
  });
  const failure = (text) => new Error(`${name} ${text}:\n${readFileSync(logFile, 'utf8').slice(-4000)}`);
  return {
    pid: child.pid,
    exit,
    async ready(url, seconds = 60) {
      const deadline = Date.now() + seconds * 1000;
      while (Date.now() < deadline) {
        if (ended) throw failure('ended before it was ready');
        const answer = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
        if (answer?.ok === true) return;
        await wait(100);
      }
      throw failure(`was not ready at ${url} within ${seconds} seconds`);
    },
    async stop() {
      if (!ended) child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), 8000);
      await exit;
      clearTimeout(force);
    },
  };
}

/** Throws when a server answers at the port: it would be taken for the one that is started next. */
export async function requireFreePort(port, name) {
  const answer = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(1000) }).catch(
    (error) => error,
  );
  if (answer instanceof Error && answer.name !== 'TimeoutError') return;
  throw new Error(`Port ${port} is taken. ${name} needs it: stop the other program, or choose another port.`);
}

import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** The pinned Node of the project; the one that runs this script may be older. */
export const NODE = new URL('../../node_modules/.bin/node', import.meta.url).pathname;

/** Runs a command to its end, its output shown. Throws with `what` when it fails. */
export async function run(what, command, args, env = process.env) {
  const child = spawn(command, args, { stdio: 'inherit', env });
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0) throw new Error(`${what} failed (exit status ${code ?? 'signal'}).`);
}

/** The same beside another command: the output is kept together and shown when the command has ended. */
export async function runAside(what, command, args, env = process.env) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  const output = [];
  child.stdout.on('data', (part) => output.push(part));
  child.stderr.on('data', (part) => output.push(part));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  console.log(`\n=== ${what}\n${Buffer.concat(output).toString()}`);
  if (code !== 0) throw new Error(`${what} failed (exit status ${code ?? 'signal'}).`);
}

/**
 * Starts a long-running program, its output written to `logFile`. `ready()` resolves when `url` answers 2xx and rejects
 * when the program ends first or `seconds` pass; `stop()` asks it to end, then ends it, and resolves when it is gone.
 */
export function start(name, command, args, { env = process.env, logFile }) {
  // A file rather than a pipe: the program must not stumble over its own log when this process is gone.
  const log = openSync(logFile, 'w');
  const child = spawn(command, args, { stdio: ['ignore', log, log], env });
  closeSync(log);
  const tail = () => readFileSync(logFile, 'utf8').slice(-4000);
  let ended = false;
  // Whatever ends this process ends what it started, so that no leftover answers in the next run's place.
  const orphaned = () => child.kill('SIGKILL');
  process.once('exit', orphaned);
  const exit = new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      process.off('exit', orphaned);
      ended = true;
      resolve(code ?? signal);
    });
    child.once('error', () => {
      ended = true;
      resolve('could not start');
    });
  });
  return {
    pid: child.pid,
    exit,
    async ready(url, seconds = 60) {
      const deadline = Date.now() + seconds * 1000;
      while (Date.now() < deadline) {
        if (ended) throw new Error(`${name} ended before it was ready:\n${tail()}`);
        const answer = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
        if (answer?.ok === true) return;
        await wait(100);
      }
      throw new Error(`${name} was not ready at ${url} within ${seconds} seconds:\n${tail()}`);
    },
    async stop() {
      if (!ended) child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), 8000);
      await exit;
      clearTimeout(force);
    },
  };
}

/** Throws when something already answers at the port: a leftover server would otherwise be taken for ours. */
export async function requireFreePort(port, name) {
  const answer = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(1000) }).catch(
    (error) => error,
  );
  if (!(answer instanceof Error) || answer.name === 'TimeoutError') {
    throw new Error(
      `Port ${port} is taken. ${name} needs it: stop what listens there, or choose another port.`,
    );
  }
}

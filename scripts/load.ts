// npm run load -- [CUSTOMERS] [MINUTES] [--no-pause]: so many customers at once read pages of one portal (docs/operations.md, "Load").
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { PlainBrowser } from './load/browser.ts';
import { giveConsent, logIn, walk } from './load/customer.ts';
import type { CrowdCustomer } from './load/customer.ts';
import { report } from './load/report.ts';
import type { Measured } from './load/report.ts';
import { startLoadStack } from './load/stack.ts';
import type { LoadStack } from './load/stack.ts';
import { watchPortal } from './load/watch.ts';

const [CUSTOMERS = 200, MINUTES = 10] = process.argv.filter((one) => /^\d+(\.\d+)?$/.test(one)).map(Number);
const REPORT = '.data/load/report.json';
/** Seconds that somebody reads a page, evenly spread; none in a closed loop. */
const READING: readonly [least: number, most: number] = process.argv.includes('--no-pause')
  ? [0, 0]
  : [5, 25];
/** What every system that the portal calls does to it. */
const LATENCY_MS = 300;
const ERRORS = 0.01;
/** How many log in at the same time, beforehand. */
const LOGINS_AT_ONCE = 10;

async function run(): Promise<boolean> {
  const stack = await startLoadStack(CUSTOMERS);
  try {
    const ready = await logAllIn(stack);
    console.log(`${ready.length} customers are logged in and have given consent. ${MINUTES} minutes begin.`);
    await slowDown(stack.sandboxUrl);
    const watching = await watchPortal(stack);
    const measured: Measured = { times: new Map(), statuses: new Map(), elsewhere: 0, notAnswered: 0 };
    const end = performance.now() + MINUTES * 60_000;
    const visits = ready.map(async ([customer, browser]) => {
      // They do not all come in the same second.
      await pause(end, 0, READING[1]);
      await browse(stack, customer, browser, { measured, end });
    });
    await Promise.all(visits);
    const watched = await watching.end();
    const log = readFileSync(stack.portalLog, 'utf8');
    const result = report({
      measured,
      watched,
      log,
      settings: {
        customers: CUSTOMERS,
        minutes: MINUTES,
        readingSeconds: READING,
        latencyMs: LATENCY_MS,
        errors: ERRORS,
        engine: stack.engine,
      },
    });
    writeFileSync(
      REPORT,
      `${JSON.stringify({ ...result.figures, byPage: Object.fromEntries(result.figures.byPage) }, undefined, 2)}\n`,
    );
    for (const line of result.lines) console.log(line);
    console.log(`The same as JSON: ${REPORT}`);
    return result.passed;
  } finally {
    await stack.stop();
  }
}

async function logAllIn(stack: LoadStack): Promise<(readonly [CrowdCustomer, PlainBrowser])[]> {
  const ready: (readonly [CrowdCustomer, PlainBrowser])[] = [];
  const left = [...stack.customers];
  const worker = async () => {
    for (let customer = left.shift(); customer !== undefined; customer = left.shift()) {
      const browser = await logIn(stack, customer);
      await giveConsent(stack, browser, customer);
      ready.push([customer, browser]);
    }
  };
  await Promise.all(Array.from({ length: LOGINS_AT_ONCE }, worker));
  return ready;
}

async function slowDown(sandboxUrl: string): Promise<void> {
  for (const system of ['skatteetaten', 'maskinporten', 'altinn']) {
    // The oldest fault that strikes is the one: errors come first.
    const faults = [
      { system, share: ERRORS, fault: { kind: 'status', status: 503 } },
      { system, fault: { kind: 'delay', ms: LATENCY_MS } },
    ];
    for (const fault of faults) {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify(fault);
      const answer = await fetch(`${sandboxUrl}/control/faults`, { method: 'POST', headers, body });
      if (!answer.ok) throw new Error(`The sandbox refused a fault: ${await answer.text()}`);
    }
  }
}

interface Browsing {
  readonly measured: Measured;
  /** By `performance.now()`. */
  readonly end: number;
}

async function browse(
  stack: LoadStack,
  customer: CrowdCustomer,
  browser: PlainBrowser,
  { measured, end }: Browsing,
): Promise<void> {
  while (performance.now() < end) {
    try {
      for await (const { page, visit } of walk(stack, browser, customer)) {
        (measured.times.get(page) ?? measured.times.set(page, []).get(page))?.push(visit.ms);
        measured.statuses.set(visit.status, (measured.statuses.get(visit.status) ?? 0) + 1);
        if (visit.redirected) measured.elsewhere += 1;
        if (performance.now() >= end) return;
        await pause(end, ...READING);
        if (performance.now() >= end) return;
      }
    } catch {
      measured.notAnswered += 1;
      await pause(end, 1, 2);
    }
  }
}

/** Waits for a time between two numbers of seconds, and not past `end`. */
const pause = (end: number, least: number, most: number): Promise<void> =>
  wait(Math.max(0, Math.min(end - performance.now(), 1000 * (least + Math.random() * (most - least)))));

process.exitCode = (await run()) ? 0 : 1;

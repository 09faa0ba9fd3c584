// node --disable-warning=ExperimentalWarning scripts/bench.ts [CUSTOMERS] [SECONDS] [--slow]
// Many customers read pages of one portal at once (docs/performance.md). PostgreSQL of DATABASE_URL, which must be empty, else embedded.
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { request } from '@playwright/test';
import autocannon from 'autocannon';
import { newVisitor } from '../e2e/support/visitor.ts';
import { buildPortal, START_PORTAL } from './lib/build.js';
import { portalEnvironment, sandboxEnvironment, SERVER_SCRIPT } from './lib/environment.js';
import { NODE, requireFreePort, run, start } from './lib/processes.js';

const [CUSTOMERS = 20, SECONDS = 20] = process.argv.filter((one) => /^\d+$/.test(one)).map(Number);
/** With `--slow`, what Skatteetaten, Maskinporten and Altinn do to every call, and to one call in a hundred. */
const SLOW = [
  { share: 0.01, fault: { kind: 'status', status: 503 } },
  { fault: { kind: 'delay', ms: 300 } },
] as const;
const PAGES = ['', '/ubetalte', '/betalte', '/innbetalinger', '/kontoutskrift'];
const LOGINS_AT_ONCE = 5;

const place = { sandboxPort: 4800, portalPort: 4810, dataDir: resolve('.data/bench') };
const portalUrl = `http://localhost:${place.portalPort}`;
const sandboxUrl = `http://127.0.0.1:${place.sandboxPort}`;
const metricsToken = randomBytes(24).toString('base64url');

interface People {
  readonly businesses: readonly { readonly orgnr: string; readonly name: string; readonly form: string }[];
  readonly customers: readonly {
    readonly key: string;
    readonly pid: string;
    readonly roles: readonly { readonly orgnr: string; readonly role: string }[];
  }[];
}

/** What one customer's requests carry, and the business that they are about. */
interface Reader {
  readonly headers: Record<string, string>;
  readonly orgnr: string;
}

async function startAll(): Promise<{ readonly people: People; stop(): Promise<void> }> {
  await buildPortal();
  rmSync(place.dataDir, { recursive: true, force: true });
  mkdirSync(place.dataDir, { recursive: true });
  await requireFreePort(place.portalPort, 'The portal');
  await requireFreePort(place.sandboxPort, 'The sandbox');
  const sandbox = start('The sandbox', NODE, ['sandbox/main.ts'], {
    env: { ...sandboxEnvironment(place), SANDBOX_CROWD: String(CUSTOMERS) },
    logFile: join(place.dataDir, 'sandbox.log'),
  });
  await sandbox.ready(`${sandboxUrl}/control/health`);
  const people = (await (await fetch(`${sandboxUrl}/control/people`)).json()) as People;
  const env = {
    ...portalEnvironment(place),
    AUTH_SECRET: randomBytes(32).toString('base64url'),
    ENCRYPTION_KEYS: `bench:${randomBytes(32).toString('base64')}`,
    METRICS_TOKEN: metricsToken,
  };
  const file = join(place.dataDir, 'customers.csv');
  writeFileSync(file, customerFile(people));
  if (process.env['DATABASE_URL'] !== undefined)
    await run('The migration', NODE, [...SERVER_SCRIPT, 'scripts/db-migrate.ts'], env);
  await run('The import', NODE, [...SERVER_SCRIPT, 'scripts/customers-import.ts', file], env);
  const portal = start('The portal', NODE, START_PORTAL, { env, logFile: join(place.dataDir, 'portal.log') });
  await portal.ready(`${portalUrl}/api/health/ready`);
  return { people, stop: () => Promise.all([portal.stop(), sandbox.stop()]).then(() => undefined) };
}

const isCrowd = ({ key }: { readonly key: string }): boolean => key.startsWith('mengde-');

function customerFile({ businesses, customers }: People): string {
  const rows = customers.filter(isCrowd).flatMap(({ pid, roles }) =>
    roles.map(({ orgnr, role }) => {
      const business = businesses.find((one) => one.orgnr === orgnr);
      return [orgnr, business?.name, business?.form, pid, role, ''].join(';');
    }),
  );
  return ['orgnr;name;form;pid;role;advisor', ...rows, ''].join('\n');
}

/** Logs every customer in and gives the bank consent. Each has an address of its own, as customers behind a proxy have. */
async function logIn(people: People): Promise<Reader[]> {
  const readers: Reader[] = [];
  const left = people.customers.filter(isCrowd).map(({ key, roles }, at) => ({
    key,
    orgnr: roles[0]?.orgnr ?? '',
    address: `10.0.${Math.floor(at / 250)}.${(at % 250) + 1}`,
  }));
  const worker = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const { key, orgnr, address } = next;
      const visitor = await newVisitor(request, portalUrl, { 'x-forwarded-for': address });
      await visitor.logIn('loginAction', key);
      const page = `/bedrift/${orgnr}/samtykke`;
      await visitor.act('startConsentAction', page, { form: { orgnr } });
      const asked = (await (await fetch(`${sandboxUrl}/control/consents?from=${orgnr}`)).json()) as {
        readonly id: string;
      }[];
      for (const { id } of asked)
        await fetch(`${sandboxUrl}/control/consents/${id}/approve`, { method: 'POST' });
      await visitor.act('checkConsentAction', page, { form: { orgnr } });
      readers.push({ orgnr, headers: { cookie: await visitor.cookieHeader(), 'x-forwarded-for': address } });
    }
  };
  await Promise.all(Array.from({ length: LOGINS_AT_ONCE }, worker));
  return readers;
}

async function slowDown(): Promise<void> {
  for (const system of ['skatteetaten', 'maskinporten', 'altinn'])
    for (const fault of SLOW)
      await fetch(`${sandboxUrl}/control/faults`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ system, ...fault }),
      });
}

/** Every reader asks for one page after the other, each as soon as the last one is complete. */
async function load(readers: readonly Reader[], duration: number): Promise<autocannon.Result> {
  let at = 0;
  return await autocannon({
    url: portalUrl,
    connections: readers.length,
    duration,
    timeout: 30,
    setupClient(client) {
      const { orgnr, headers } = readers[at++ % readers.length] ?? { orgnr: '', headers: {} };
      client.setRequests(PAGES.map((page) => ({ path: `/bedrift/${orgnr}${page}`, method: 'GET', headers })));
    },
  });
}

async function metric(name: string): Promise<number> {
  const headers = { authorization: `Bearer ${metricsToken}` };
  const text = await (await fetch(`${portalUrl}/api/metrics`, { headers })).text();
  return Number(new RegExp(`^${name}(?:{[^}]*})? (\\S+)$`, 'm').exec(text)?.[1] ?? NaN);
}

const running = await startAll();
try {
  const readers = await logIn(running.people);
  if (process.argv.includes('--slow')) await slowDown();
  await load(readers, 5);
  await fetch(`${sandboxUrl}/control/stats`, { method: 'DELETE' });
  const { latency, requests, non2xx, errors, timeouts } = await load(readers, SECONDS);
  const stats = (await (await fetch(`${sandboxUrl}/control/stats`)).json()) as {
    readonly skatteetaten: { readonly maxInFlight: number; readonly refused: number };
  };
  console.table({
    customers: readers.length,
    'pages a second': requests.average,
    'p50, ms': latency.p50,
    'p97.5, ms': latency.p97_5,
    'p99, ms': latency.p99,
    'answers other than 2xx': non2xx,
    'errors and time-outs': errors + timeouts,
    'memory, MB': Math.round((await metric('process_resident_memory_bytes')) / 1e6),
    'calls to Skatteetaten at once, at most': stats.skatteetaten.maxInFlight,
    'calls that Skatteetaten refused': stats.skatteetaten.refused,
  });
} finally {
  await running.stop();
}

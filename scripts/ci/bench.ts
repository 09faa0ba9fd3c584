// node --conditions=react-server scripts/ci/bench.ts [CUSTOMERS] [SECONDS] [--slow] (docs/performance.md#measuring)
// Many customers read pages of one portal at once, on the empty PostgreSQL of DATABASE_URL or the embedded engine.
import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { request } from '@playwright/test';
import autocannon from 'autocannon';
import { newVisitor } from '../../e2e/fixtures/http-client.ts';
import { buildPortal, START_PORTAL } from '../dev/build.js';
import { portalEnvironment, sandboxEnvironment } from '../dev/environment.js';
import { startStack } from '../dev/stack.js';

const [CUSTOMERS = 20, SECONDS = 20] = process.argv.filter((one) => /^\d+$/.test(one)).map(Number);
/** With `--slow`: the failure of one call in a hundred to another system, and the delay of all others. */
const SLOW = [{ share: 0.01, fault: { kind: 'status', status: 503 } }, { fault: { kind: 'delay', ms: 300 } }];
const PAGES = ['', '/ubetalte', '/betalte', '/innbetalinger', '/kontoutskrift'];
const place = { sandboxPort: 4800, portalPort: 4810, dataDir: resolve('.data/bench') };
const portalUrl = `http://localhost:${place.portalPort}`;
const control = `http://127.0.0.1:${place.sandboxPort}/control`;
const metricsToken = randomBytes(24).toString('base64url');

/** A generated customer with one business. */
interface Customer {
  readonly key: string;
  readonly pid: string;
  readonly roles: readonly [{ readonly orgnr: string; readonly role: string }];
}

/** A logged-in customer: the headers of their requests, and their business. */
interface Reader {
  readonly headers: Record<string, string>;
  readonly orgnr: string;
}

async function read<T>(path: string): Promise<T> {
  return (await (await fetch(`${control}${path}`)).json()) as T;
}

const write = (path: string, body: object = {}) =>
  fetch(`${control}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

async function generatedCustomers(): Promise<readonly Customer[]> {
  const { customers } = await read<{ readonly customers: readonly Customer[] }>('/people');
  return customers.filter(({ key }) => key.startsWith('mengde-'));
}

async function customerFile(): Promise<string> {
  const rows = (await generatedCustomers()).map(
    ({ key, pid, roles: [{ orgnr, role }] }) => `${orgnr};${key};AS;${pid};${role};`,
  );
  const file = join(place.dataDir, 'customers.csv');
  writeFileSync(file, ['orgnr;name;form;pid;role;advisor', ...rows, ''].join('\n'));
  return file;
}

/** Logs in and gives the bank consent; `address` is the customer's own, as behind a proxy. */
async function logIn({ key, roles: [{ orgnr }] }: Customer, address: string): Promise<Reader> {
  const visitor = await newVisitor(request, portalUrl, { 'x-forwarded-for': address });
  await visitor.logIn('loginAction', key);
  const page = `/bedrift/${orgnr}/samtykke`;
  await visitor.act('startConsentAction', page, { form: { orgnr } });
  for (const { id } of await read<{ readonly id: string }[]>(`/consents?from=${orgnr}`))
    await write(`/consents/${id}/approve`);
  await visitor.act('checkConsentAction', page, { form: { orgnr } });
  return { orgnr, headers: { cookie: await visitor.cookieHeader(), 'x-forwarded-for': address } };
}

/** Each reader requests one page after the other for `duration` seconds. */
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

async function residentMegabytes(): Promise<number> {
  const headers = { authorization: `Bearer ${metricsToken}` };
  const text = await (await fetch(`${portalUrl}/api/metrics`, { headers })).text();
  return Math.round(Number(/^process_resident_memory_bytes (\S+)$/m.exec(text)?.[1]) / 1e6);
}

await buildPortal();
rmSync(place.dataDir, { recursive: true, force: true });
const running: { stop(): Promise<void> }[] = [];
try {
  await startStack({
    place,
    sandboxEnv: { ...sandboxEnvironment(place), SANDBOX_CROWD: String(CUSTOMERS) },
    portalEnv: {
      ...portalEnvironment(place),
      AUTH_SECRET: randomBytes(32).toString('base64url'),
      ENCRYPTION_KEYS: `bench:${randomBytes(32).toString('base64')}`,
      METRICS_TOKEN: metricsToken,
    },
    portalArgs: START_PORTAL,
    customerFile,
    running,
  });
  const readers: Reader[] = [];
  for (const [at, customer] of (await generatedCustomers()).entries())
    readers.push(await logIn(customer, `10.0.${Math.floor(at / 250)}.${(at % 250) + 1}`));
  if (process.argv.includes('--slow'))
    for (const system of ['skatteetaten', 'maskinporten', 'altinn'])
      for (const fault of SLOW) await write('/faults', { system, ...fault });
  await load(readers, 5);
  await fetch(`${control}/stats`, { method: 'DELETE' });
  const { latency, requests, non2xx, errors, timeouts } = await load(readers, SECONDS);
  const { skatteetaten } = await read<{ readonly skatteetaten: { maxInFlight: number; refused: number } }>(
    '/stats',
  );
  console.table({
    customers: readers.length,
    'pages a second': requests.average,
    'p50, ms': latency.p50,
    'p97.5, ms': latency.p97_5,
    'p99, ms': latency.p99,
    'answers other than 2xx': non2xx,
    'errors and time-outs': errors + timeouts,
    'memory, MB': await residentMegabytes(),
    'calls to Skatteetaten at once, at most': skatteetaten.maxInFlight,
    'calls that Skatteetaten refused': skatteetaten.refused,
  });
} finally {
  await Promise.all(running.map((program) => program.stop()));
}

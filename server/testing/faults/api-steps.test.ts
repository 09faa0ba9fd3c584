import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Source } from '#lib/tax-account/domain.ts';
import {
  clearConsents,
  KARI,
  seedCustomers,
  TEST_BUSINESS,
} from '#server/features/consent/testing/consent.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { grantForTest } from '#server/features/tax-account/testing/tax-account.ts';
import { act } from '../../../sandbox/control-api/consents.ts';
import type { Fault, FaultSpec } from '../../../sandbox/core/fault-registry.ts';
import {
  startSandboxBehindProxies,
  type SandboxBehindProxies,
} from '../../../sandbox/systems/proxy/testing/sandbox-behind-proxies.ts';
import { API_STEPS } from './api-steps.ts';
import { showExpired } from './expire-testing.ts';
import { captureLog, type LogCapture } from './log-testing.ts';
import type { FaultName } from './matrix-types.ts';
import { possible, statusFault } from './play-testing.ts';
import { startTestPortal, type Observed, type TestPortal } from './portal-testing.ts';
import { createFixture, type Stage } from './stage-testing.ts';

const { orgnr } = TEST_BUSINESS;
const HOUR_MS = 3_600_000;
/** Longer than a token lives, so that each act asks for what it needs. */
const A_WHILE_MS = 300_000;

let stage: Stage<SandboxBehindProxies>;
let running: SandboxBehindProxies;
let opened: OpenDatabase;
let log: LogCapture;
let strangersToken: string;

beforeAll(async () => {
  stage = await createFixture(startSandboxBehindProxies());
  ({ running, opened } = stage);
  await seedCustomers(opened.db);
  const { privateKey } = await generateKeyPair('RS256');
  strangersToken = await new SignJWT({ iss: running.sandbox.config.urls.maskinporten, jti: 'stranger' })
    .setProtectedHeader({ alg: 'RS256', kid: 'stranger' })
    .setExpirationTime('2h')
    .sign(privateKey);
});
afterAll(() => stage.close());
beforeEach(async () => {
  log = captureLog();
  running.sandbox.reset();
  await Promise.all([...SYSTEMS].map((system) => running.proxies[system].restore()));
  await clearConsents(opened.db);
});

const SYSTEMS = ['maskinporten', 'altinn', 'skatteetaten'] as const;
/** The portal's clock is none of those that a fault can set wrong. */
const now = () => new Date(running.sandbox.clock.now('mail'));

/** How a step is played: which of a system's services the fault strikes, and what the person does. */
interface Play extends Pick<FaultSpec, 'endpoint' | 'method'> {
  readonly system: (typeof SYSTEMS)[number];
  readonly operation: string;
  /** What has happened before; gives what the person does, again and again. */
  readonly prepare: (start: () => TestPortal) => Promise<() => Promise<Observed>>;
}

const grant = () => grantForTest(running.sandbox, opened.db, { orgnr, personId: KARI.personId });
const later = <T>(deed: () => Promise<T>) => {
  running.sandbox.clock.advance(A_WHILE_MS);
  return deed();
};

const looksAgain =
  (source: Source): Play['prepare'] =>
  async (start) => {
    await grant();
    const portal = start();
    const look = () => later(() => portal.look(source));
    await look();
    return look;
  };
const skatteetaten = (operation: string, source: Source): Play => ({
  system: 'skatteetaten',
  endpoint: `finans/*/${operation}`,
  operation,
  prepare: looksAgain(source),
});

const PLAYS: Readonly<Record<string, Play>> = {
  'open-claims': skatteetaten('aapnekrav', 'open-claims'),
  claims: skatteetaten('krav', 'claims'),
  payments: skatteetaten('innbetalinger', 'payments'),
  payouts: skatteetaten('utbetalinger', 'payouts'),
  'first-look': {
    ...skatteetaten('aapnekrav', 'open-claims'),
    async prepare(start) {
      await grant();
      const portal = start();
      return () => later(() => portal.look('open-claims'));
    },
  },
  'refused-consent': {
    system: 'altinn',
    endpoint: 'consentrequests/',
    method: 'GET',
    operation: 'consent-read',
    async prepare(start) {
      const look = await looksAgain('open-claims')(start);
      running.sandbox.faults.add({ system: 'skatteetaten', fault: { kind: 'error', code: 'KB-005' } });
      return look;
    },
  },
  'data-token': {
    system: 'maskinporten',
    endpoint: 'token',
    operation: 'token',
    prepare: looksAgain('open-claims'),
  },
  metadata: {
    system: 'maskinporten',
    endpoint: '.well-known',
    operation: 'metadata',
    async prepare(start) {
      await looksAgain('open-claims')(start);
      const portal = start();
      return () => later(() => portal.look('open-claims'));
    },
  },
  'altinn-token': {
    system: 'maskinporten',
    endpoint: 'token',
    operation: 'token',
    async prepare(start) {
      const portal = start();
      await portal.followFeed();
      return () => later(() => portal.ask());
    },
  },
  'consent-create': {
    system: 'altinn',
    endpoint: 'consentrequests',
    method: 'POST',
    operation: 'consent-create',
    prepare(start) {
      const portal = start();
      return Promise.resolve(() => later(() => portal.ask()));
    },
  },
  'consent-read': {
    system: 'altinn',
    endpoint: 'consentrequests/',
    method: 'GET',
    operation: 'consent-read',
    async prepare(start) {
      const portal = start();
      await portal.ask();
      const [record] = running.sandbox.consents.all();
      if (record === undefined) throw new Error('no request');
      act(running.sandbox, record, 'approve');
      const state = new URL(record.redirectUrl).searchParams.get('ref') ?? '';
      return () => later(() => portal.comeBack(state));
    },
  },
  'consent-events': {
    system: 'altinn',
    endpoint: 'consentrequests/events',
    operation: 'consent-events',
    async prepare(start) {
      await grant();
      const portal = start();
      await portal.followFeed();
      return () => later(() => portal.followFeed());
    },
  },
};

async function strike(fault: FaultName, { system, endpoint, method }: Play): Promise<void> {
  const { sandbox, proxies } = running;
  const add = (played: Fault, where: Omit<FaultSpec, 'fault'> = { system, endpoint, method }) =>
    sandbox.faults.add({ ...where, fault: played });
  if (fault === 'refused') await proxies[system].shut();
  else if (fault === 'expired-certificate') await showExpired(proxies[system]);
  else if (fault === 'clock-skew') sandbox.clock.skew(system, HOUR_MS);
  else if (fault === 'wrong-key' && system === 'maskinporten')
    add({ kind: 'status', status: 400, body: { error: 'invalid_client' } });
  else if (fault === 'wrong-key')
    add(
      {
        kind: 'status',
        status: 200,
        body: { access_token: strangersToken, token_type: 'Bearer', expires_in: 120 },
      },
      { system: 'maskinporten', endpoint: 'token' },
    );
  else add(statusFault(fault));
}

async function lift(system: Play['system']): Promise<void> {
  const { sandbox, proxies } = running;
  for (const { id, fault } of sandbox.faults.list()) if (fault.kind !== 'error') sandbox.faults.remove(id);
  sandbox.clock.skew(system, 0);
  await proxies[system].restore();
}

describe.each(API_STEPS.map((step) => [`${step.does} [${step.upstream}]`, step] as const))(
  '%s',
  (_, step) => {
    it.each(possible(step))('%s', async (fault, { sees, stored, logged }) => {
      const play = PLAYS[step.id];
      if (play === undefined) throw new Error(`no player for ${step.id}`);
      // Only what never comes is waited for in vain; a busy machine must not be taken for it.
      const timeoutMs = fault === 'hang' || fault === 'slow' ? 800 : 10_000;
      const upstream = { timeoutMs, retries: timeoutMs === 800 ? 0 : 1 };
      const start = () => startTestPortal({ sandbox: running.sandbox, db: opened.db, orgnr, upstream, now });
      const deed = await play.prepare(start);
      await strike(fault, play);
      log.forget();
      const met = { ...(await deed()), logged: log.outcome(play.system, play.operation) };
      expect(met).toEqual({ sees, stored, logged });
      expect(log.all()).not.toContain('eyJ');
      await lift(play.system);
      expect(await deed()).toEqual(step.good);
    });
  },
);

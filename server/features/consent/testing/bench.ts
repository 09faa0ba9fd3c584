import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import type { Db } from '#server/platform/db/client.ts';
import { consentEvents } from '#server/platform/db/schema/index.ts';
import type { OpenTestDatabase } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import type { ConsentActor, ConsentDeps } from '../deps.ts';
import { checkConsent, startConsent } from '../request-consent.ts';
import {
  KARI,
  TEST_BUSINESS,
  clearConsents,
  putSnapshot,
  seedCustomers,
  testConsentDeps,
} from './consent.ts';

/** What a person may do in Altinn; `expire` moves the end into the past. */
type Act = 'approve' | 'reject' | 'revoke' | 'expire';

type SandboxDouble = Parameters<typeof testConsentDeps>[0] & {
  readonly consents: { get(id: string): object | undefined };
  reset(): void;
};
type RecordOf<S extends SandboxDouble> = NonNullable<ReturnType<S['consents']['get']>>;

/** The sandbox, handed over by the test file, since only test files may import it. */
interface Tools<S extends SandboxDouble> {
  readonly startTestSandbox: () => Promise<{ readonly sandbox: S; close(): Promise<void> }>;
  readonly act: (sandbox: S, record: RecordOf<S>, decision: Act) => string | undefined;
}

/** A consent service between a sandbox and a database, both put back to the start before every test. */
export interface ConsentTestContext<S extends SandboxDouble> {
  readonly sandbox: S;
  readonly db: Db;
  readonly deps: ConsentDeps;
  /** Consents whose tokens were forgotten, in order. */
  readonly dropped: readonly string[];
  /** The time by Altinn's clock. */
  readonly now: () => Date;
  /** Asks for the test business's consent, and gives the request's id. */
  readonly ask: (actor?: ConsentActor) => Promise<string>;
  /** What a person does to a consent in Altinn; none of it may be refused. */
  readonly decide: (id: string, ...acts: readonly Act[]) => void;
  /** A consent in force, with an answer held under it. */
  readonly granted: () => Promise<string>;
  /** The steps on record, of one consent or of all: `granted by feed`. */
  readonly steps: (id?: string) => Promise<string[]>;
}

/** Opens a bench for the tests of the `describe` that it is called in. */
export function createConsentTestContext<S extends SandboxDouble>(
  open: OpenTestDatabase,
  { startTestSandbox, act }: Tools<S>,
): ConsentTestContext<S> {
  let running: Awaited<ReturnType<Tools<S>['startTestSandbox']>>;
  let opened: OpenDatabase;
  let deps: ConsentDeps;
  let dropped: string[] = [];
  beforeAll(async () => {
    running = await startTestSandbox();
    opened = await open();
    await seedCustomers(opened.db);
  });
  afterAll(async () => {
    await opened.close();
    await running.close();
  });
  beforeEach(async () => {
    running.sandbox.reset();
    await clearConsents(opened.db);
    dropped = [];
    const made = testConsentDeps(running.sandbox, opened.db);
    const dropConsent = (id: string) => {
      dropped.push(id);
      made.tokens.dropConsent(id);
    };
    deps = { ...made, tokens: { dropConsent } };
  });
  const { orgnr } = TEST_BUSINESS;
  const now = () => new Date(running.sandbox.clock.now('altinn'));
  const ask = async (actor: ConsentActor = KARI) => {
    const started = await startConsent(deps, actor, orgnr, now());
    if (!started.ok || started.value.kind !== 'asked') throw new Error(JSON.stringify(started));
    return started.value.consentId;
  };
  const decide = (id: string, ...acts: readonly Act[]) => {
    // The double's record is the one that its own `act` takes.
    const record = running.sandbox.consents.get(id) as RecordOf<S> | undefined;
    if (record === undefined) throw new Error('no such consent');
    for (const decision of acts) expect(act(running.sandbox, record, decision)).toBeUndefined();
  };
  return {
    get sandbox() {
      return running.sandbox;
    },
    get db() {
      return opened.db;
    },
    get deps() {
      return deps;
    },
    get dropped() {
      return dropped;
    },
    now,
    ask,
    decide,
    async granted() {
      const id = await ask();
      decide(id, 'approve');
      expect(await checkConsent(deps, orgnr, now())).toEqual({ ok: true, value: 'granted' });
      await putSnapshot(opened.db, id, orgnr);
      return id;
    },
    async steps(id) {
      const events = await opened.db
        .select()
        .from(consentEvents)
        .where(id === undefined ? undefined : eq(consentEvents.consentId, id))
        .orderBy(asc(consentEvents.id));
      return events.map(({ toStatus, learntBy }) => `${toStatus} by ${learntBy}`);
    },
  };
}

import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Source } from '#lib/tax-account/domain.ts';
import { createAltinnClient, type AltinnClient } from '#server/integrations/altinn/altinn-client.ts';
import type { Config } from '#server/platform/config/config-types.ts';
import { getConsentState } from '#server/features/consent/queries.ts';
import type { ConsentActor, ConsentDeps } from '#server/features/consent/deps.ts';
import { syncAfterRefusal } from '#server/features/consent/sync.ts';
import { businesses, mandates, persons } from '#server/platform/db/schema/index.ts';
import type { Db, OpenDatabase } from '#server/platform/db/types.ts';
import { createTokenSource } from '#server/integrations/maskinporten/token-source.ts';
import type { TokenSource } from '#server/integrations/maskinporten/token-types.ts';
import {
  createSkatteetatenClient,
  type SkatteetatenClient,
} from '#server/integrations/skatteetaten/client.ts';
import type { Limiter } from '#server/platform/limiter/limiter.ts';
import type { SourceOutcome, SourceValues } from '#server/features/tax-account/source-outcome.ts';
import { TaxAccountCache } from '#server/features/tax-account/tax-account-cache.ts';
import type { HumanActor } from './human-actor.ts';
import type { ConsentEffects } from '#server/features/consent/effects.ts';
import type { SnapshotEffects } from '#server/features/tax-account/snapshots.ts';

type BenchConfig = Pick<
  Config,
  'environment' | 'bank' | 'maskinporten' | 'altinn' | 'skatteetaten' | 'portalUrl' | 'receivingAccounts'
> & { readonly upstream: Config['upstream'] & { readonly retryDelayMs?: number } };

export interface TestContextSettings {
  readonly config: BenchConfig;
  /** Limits the bank's calls to Skatteetaten. */
  readonly limiter: Pick<Limiter, 'run'>;
  readonly effects: { readonly consent: ConsentEffects; readonly snapshot: SnapshotEffects };
  readonly attendant: HumanActor;
  /** The test organisations, one or more. */
  readonly orgnrs: readonly [string, ...string[]];
  readonly clock: () => Date;
  /** Aborted when the run is to end; the case at hand is the last. */
  readonly signal: AbortSignal;
  /** Polling interval and time-out of waits, milliseconds. */
  readonly pollMs: number;
  readonly timeoutMs: number;
  /** Gives a database of the run's own, which `run` closes. */
  readonly openDatabase: () => Promise<OpenDatabase>;
}

type Load = <S extends Source>(source: S, orgnr: string) => Promise<SourceOutcome<SourceValues[S]>>;

/**
 * The portal's own clients and services on books that are the run's alone: nothing of the bank's customers is read or
 * touched, and what the run learns is gone when it ends.
 */
export interface TestContext extends TestContextSettings {
  readonly db: Db;
  readonly main: string;
  readonly actor: ConsentActor;
  readonly altinn: AltinnClient;
  readonly tokens: TokenSource;
  readonly client: SkatteetatenClient;
  readonly consents: ConsentDeps;
  /** Loads without the cache. */
  readonly load: Load;
  /** What the cases leave for those that come after. */
  readonly story: {
    /** The request that waits for a no, and the consent that was given. */
    rejected?: string;
    granted?: string;
    revoked?: string;
    /** The organisations that have given their consent. */
    members?: readonly string[];
    /** Answers by organisation, once they were asked for. */
    readonly answers: { [S in Source]?: Answers<S> };
  };
}

/** Per organisation that has given its consent: the answer of one source. */
export type Answers<S extends Source> = ReadonlyMap<string, SourceOutcome<SourceValues[S]>>;

/** Sets the bench up on an empty database. */
export async function createTestContext(settings: TestContextSettings, db: Db): Promise<TestContext> {
  const { config, limiter, effects, orgnrs, clock } = settings;
  const { upstream, bank } = config;
  const tokens = createTokenSource({ config: config.maskinporten, upstream, now: clock });
  const altinn = createAltinnClient({ config: config.altinn, bankOrgnr: bank.orgnr, upstream, tokens });
  const client = createSkatteetatenClient({
    config: config.skatteetaten,
    upstream,
    limiter,
    ...(upstream.retryDelayMs === undefined ? {} : { initialDelayMs: upstream.retryDelayMs }),
  });
  const consents: ConsentDeps = {
    database: () => Promise.resolve(db),
    altinn,
    tokens,
    portalUrl: config.portalUrl,
    bankOrgnr: bank.orgnr,
    validDays: config.altinn.validDays,
    effects: effects.consent,
    ...(config.altinn.latestEnd === undefined ? {} : { latestEnd: config.altinn.latestEnd }),
  };
  const cache = new TaxAccountCache({
    database: consents.database,
    tokens,
    client,
    scope: config.skatteetaten.scope,
    effects: effects.snapshot,
    cacheSeconds: 0,
    refreshSeconds: 0,
    clock,
    getConsentState: (orgnr, now) => getConsentState(consents, orgnr, now),
    syncAfterRefusal: (id, learntBy, now) => syncAfterRefusal(consents, id, learntBy, now),
  });
  const load: Load = (source, orgnr) => cache.loadSource(source, orgnr, clock(), { cache: 'no-cache' });
  const actor = await enterCustomers(db, orgnrs, clock());
  const story: TestContext['story'] = { answers: {} };
  return { ...settings, db, main: orgnrs[0], actor, altinn, tokens, client, consents, load, story };
}

/** One invented person who acts for every test organisation. */
async function enterCustomers(db: Db, orgnrs: readonly string[], now: Date): Promise<ConsentActor> {
  const personId = randomUUID();
  await db
    .insert(businesses)
    .values(orgnrs.map((orgnr) => ({ orgnr, name: orgnr, form: 'AS', importedAt: now })));
  await db.insert(persons).values({ id: personId, pidHash: personId, createdAt: now });
  await db
    .insert(mandates)
    .values(orgnrs.map((orgnr) => ({ personId, orgnr, personName: null, role: 'test' })));
  return { personId, sessionHash: 'integration-test' };
}

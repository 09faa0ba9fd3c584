import 'server-only';
import { and, eq } from 'drizzle-orm';
import type { Source } from '#lib/tax-account/domain.ts';
import { createAltinnClient } from '#server/integrations/altinn/altinn-client.ts';
import { getConsentState } from '#server/features/consent/queries.ts';
import { runConsentJob } from '#server/features/consent/poll.ts';
import type { ConsentDeps } from '#server/features/consent/deps.ts';
import { feedState } from '#server/features/consent/feed.ts';
import { finishConsent, syncAfterRefusal } from '#server/features/consent/sync.ts';
import { startConsent } from '#server/features/consent/request-consent.ts';
import { KARI } from '#server/features/consent/testing/consent.ts';
import type { Db } from '#server/platform/db/client.ts';
import { consents, snapshots } from '#server/platform/db/schema/index.ts';
import { asJwk, type FakeMaskinporten } from '#server/integrations/maskinporten/testing/maskinporten.ts';
import { createTokenSource } from '#server/integrations/maskinporten/token-source.ts';
import { createSkatteetatenClient } from '#server/integrations/skatteetaten/client.ts';
import { Limiter } from '#server/platform/limiter/limiter.ts';
import { TaxAccountCache } from '#server/features/tax-account/tax-account-cache.ts';
import {
  ANSWERED,
  ASKED,
  INPUTS,
  FRESH,
  lastGood,
  NO_FIGURES,
  notAnswered,
  notAsked,
  withoutInput,
} from './api-steps.ts';
import type { Cell } from './matrix-types.ts';
import { consentEffects, snapshotEffects } from '#server/effects.ts';

/** What a portal needs of a running sandbox; given by its shape, since only test files may import the sandbox. */
interface PortalDouble extends FakeMaskinporten {
  readonly config: FakeMaskinporten['config'] & {
    readonly urls: { readonly maskinporten: string; readonly altinn: string; readonly skatteetaten: string };
    readonly bank: { readonly orgnr: string };
  };
}

export type Observed = Pick<Cell, 'sees' | 'stored'>;

/** A portal process without its pages: what they call, and what it remembers. */
export interface TestPortal {
  look(source: Source): Promise<Observed>;
  ask(): Promise<Observed>;
  comeBack(state: string): Promise<Observed>;
  followFeed(): Promise<Observed>;
}

interface PortalSettings {
  readonly sandbox: PortalDouble;
  readonly db: Db;
  /** The same database, by a way that no fault strikes, to see what is stored. */
  readonly books?: Db;
  readonly orgnr: string;
  readonly upstream: { readonly timeoutMs: number; readonly retries: number };
  /** The portal's own clock. */
  readonly now: () => Date;
}

/** Starts one, with nothing remembered. */
export function startTestPortal({
  sandbox,
  db,
  books = db,
  orgnr,
  upstream,
  now,
}: PortalSettings): TestPortal {
  const { urls, bank } = sandbox.config;
  const quick = { ...upstream, retryDelayMs: 1 };
  const tokens = createTokenSource({
    config: {
      issuer: urls.maskinporten,
      clientId: 'bank-portal',
      key: { kind: 'jwk', jwk: asJwk(sandbox.clientKeys.maskinporten.privateJwk) },
    },
    upstream: quick,
    now,
  });
  const database = () => Promise.resolve(db);
  const deps: ConsentDeps = {
    database,
    altinn: createAltinnClient({
      config: {
        baseUrl: new URL(urls.altinn),
        consentPagesUrl: new URL(urls.altinn),
        resource: 'ske-samtykke-krav-og-betalinger',
      },
      bankOrgnr: bank.orgnr,
      upstream: quick,
      tokens,
    }),
    tokens,
    portalUrl: new URL('http://localhost:3000'),
    bankOrgnr: bank.orgnr,
    validDays: 90,
    effects: consentEffects,
  };
  const scope = 'skatteetaten:kravogbetalinger';
  const cache = new TaxAccountCache({
    database,
    tokens,
    client: createSkatteetatenClient({
      config: { baseUrl: new URL(urls.skatteetaten), scope, rightsPackage: 'finans' },
      upstream,
      limiter: new Limiter({ concurrency: 5 }),
      initialDelayMs: 1,
    }),
    scope,
    effects: snapshotEffects,
    cacheSeconds: 0,
    refreshSeconds: 0,
    clock: now,
    getConsentState: (of, at) => getConsentState(deps, of, at),
    syncAfterRefusal: (id, learntBy, at) => syncAfterRefusal(deps, id, learntBy, at),
  });
  const fetchedAt = async (source: Source) => {
    const rows = await books
      .select({ at: snapshots.fetchedAt })
      .from(snapshots)
      .where(and(eq(snapshots.orgnr, orgnr), eq(snapshots.source, source)));
    return rows[0]?.at.getTime();
  };
  const statuses = async () => {
    const rows = await books
      .select({ status: consents.status })
      .from(consents)
      .where(eq(consents.orgnr, orgnr));
    return rows.map(({ status }) => status);
  };
  const request = async () => {
    const all = await statuses();
    if (all.includes('granted')) return ANSWERED.stored;
    const open = all.filter((status) => status === 'requested').length;
    return open === 1
      ? ASKED.stored
      : all.includes('failed')
        ? 'the request has failed'
        : `${open} open requests`;
  };
  return {
    async look(source) {
      const before = await fetchedAt(source);
      const outcome = await cache.loadSource(source, orgnr, now());
      const after = await fetchedAt(source);
      const stored =
        after === undefined ? NO_FIGURES('').stored : after === before ? lastGood('').stored : FRESH.stored;
      if (outcome.kind === 'fresh') return { sees: FRESH.sees, stored };
      if (outcome.kind === 'consent-ended') return { sees: 'the consent has ended', stored };
      if (outcome.kind === 'failed') return { sees: NO_FIGURES(outcome.error.code).sees, stored };
      const rightAge = outcome.fetchedAt.getTime() === after;
      return { sees: rightAge ? lastGood(outcome.error.code).sees : 'figures of the wrong age', stored };
    },
    async ask() {
      const started = await startConsent(deps, KARI, orgnr, now());
      const stored = await request();
      return { sees: started.ok ? ASKED.sees : notAsked(started.error.code).sees, stored };
    },
    async comeBack(state) {
      const finished = await finishConsent(deps, state, KARI.personId, now());
      const stored = await request();
      return { sees: finished.ok ? ANSWERED.sees : notAnswered(finished.error.code).sees, stored };
    },
    async followFeed() {
      const before = await feedState(db, now());
      await runConsentJob(deps, now(), new AbortController().signal);
      const after = await feedState(db, now());
      const counted = after.failuresInRow === before.failuresInRow + 1;
      const stays = before.position === undefined || after.position?.getTime() === before.position.getTime();
      if (after.failuresInRow === 0) return INPUTS;
      return counted && stays ? withoutInput() : { ...INPUTS, stored: 'something else' };
    },
  };
}

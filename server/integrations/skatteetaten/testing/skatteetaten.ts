import 'server-only';
import { randomUUID } from 'node:crypto';
import { organisationUrn, type OrganisationUrn } from '#lib/consent/organisation-urn.ts';
import { createSkatteetatenClient, type SkatteetatenClient } from '../client.ts';
import { Limiter } from '#server/platform/limiter/limiter.ts';

/** What tests need of a running sandbox; given by its shape, since only test files may import the sandbox. */
export interface FakeSkatteetaten {
  readonly config: { readonly urls: { readonly skatteetaten: string } };
}

/** Gives up when no machine, however busy, would still be about to answer. */
const UPSTREAM = { timeoutMs: 2000, retries: 2 } as const;

/** A client for a sandbox's Skatteetaten, five calls at once unless the test brings its own limiter. */
export const testSkatteetatenClient = (
  { config }: FakeSkatteetaten,
  limiter: Pick<Limiter, 'run'> = new Limiter({ concurrency: 5 }),
): SkatteetatenClient =>
  createSkatteetatenClient({
    config: {
      baseUrl: new URL(config.urls.skatteetaten),
      scope: 'skatteetaten:kravogbetalinger',
      rightsPackage: 'finans',
    },
    upstream: UPSTREAM,
    limiter,
    initialDelayMs: 1,
  });

/** An approved consent for the sandbox's register. Times in milliseconds. */
export interface AcceptedConsent {
  readonly id: string;
  readonly from: OrganisationUrn;
  readonly to: OrganisationUrn;
  readonly requiredDelegator: null;
  readonly handledBy: null;
  validTo: number;
  readonly resource: string;
  readonly action: readonly string[];
  readonly requestMessage: null;
  readonly redirectUrl: string;
  readonly portalViewMode: 'Hide';
  readonly events: { id: string; type: 'Created' | 'Accepted'; at: number; performedBy: string }[];
}

/** A consent from a business to the bank, valid for 90 days from `now`. */
export function acceptedConsent(orgnr: string, bank: string, now: number): AcceptedConsent {
  const from = organisationUrn(orgnr);
  const to = organisationUrn(bank);
  return {
    id: randomUUID(),
    from,
    to,
    requiredDelegator: null,
    handledBy: null,
    validTo: now + 90 * 86_400_000,
    resource: 'ske-samtykke-krav-og-betalinger',
    action: ['consent'],
    requestMessage: null,
    redirectUrl: 'http://localhost:3000/samtykke/retur',
    portalViewMode: 'Hide',
    events: (['Created', 'Accepted'] as const).map((type) => ({
      id: randomUUID(),
      type,
      at: now,
      performedBy: from,
    })),
  };
}

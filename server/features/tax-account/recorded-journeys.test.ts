import { readdirSync, readFileSync } from 'node:fs';
import { exportJWK, generateKeyPair } from 'jose';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { organisationUrn } from '#lib/consent/organisation-urn.ts';
import { isoDate } from '#lib/core/dates/iso-date.ts';
import { secret } from '#lib/core/secret.ts';
import { createAltinnClient } from '#server/integrations/altinn/altinn-client.ts';
import { TEST_UPSTREAM, testTokenSource } from '#server/integrations/maskinporten/testing/maskinporten.ts';
import type { TokenRequest } from '#server/integrations/maskinporten/token-types.ts';
import { testSkatteetatenClient } from '#server/integrations/skatteetaten/testing/skatteetaten.ts';
import { startReplay, type Replay } from '../../../sandbox/demo-ui/recording/replay.ts';
import {
  recordingSchema,
  type RecordedExchange,
  type Recording,
} from '../../../sandbox/demo-ui/recording/schema.ts';
import { BANK } from '../../../sandbox/core/config.ts';

/** Journeys that were saved in the control room; whatever is put here is held against the clients. */
const FOLDER = new URL('../../../sandbox/data/recordings/', import.meta.url);
const read = (name: string): Recording =>
  recordingSchema.parse(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')));

let privateJwk: object;
beforeAll(async () => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  privateJwk = { ...(await exportJWK(privateKey)), kid: 'a key of this test', alg: 'RS256' };
});

/** What a call was, and what the client made of it. */
type Told = readonly [call: string, outcome: string];

/** Lets the portal's clients ask for all that was asked for in a recording, each at its time. */
async function play(recording: Recording, bankOrgnr: string = BANK.orgnr) {
  const replay = await startReplay(recording);
  onTestFinished(() => replay.close());
  const caller = clientsOf(recording, replay, bankOrgnr);
  const told: Told[] = [];
  for (let next = replay.remaining()[0]; next !== undefined; next = replay.remaining()[0]) {
    const before = replay.remaining().length;
    told.push(await caller(next));
    // A client that asks for something else would be asked to for ever.
    if (replay.remaining().length === before) break;
  }
  return { told, report: replay.report() };
}

function clientsOf(recording: Recording, { urls }: Replay, bankOrgnr: string) {
  let now = new Date(recording.recordedAt);
  const keys = { maskinporten: { privateJwk }, 'maskinporten-supplier': { privateJwk } };
  const tokens = testTokenSource({ config: { urls }, clientKeys: keys }, () => now);
  const skatteetaten = testSkatteetatenClient({ config: { urls } });
  const altinn = createAltinnClient({
    config: {
      baseUrl: new URL(urls.altinn),
      consentPagesUrl: new URL(urls.altinn),
      resource: 'ske-samtykke-krav-og-betalinger',
    },
    bankOrgnr,
    upstream: TEST_UPSTREAM,
    tokens,
  });

  return async ({ system, at, request }: RecordedExchange): Promise<Told> => {
    now = new Date(at);
    const { pathname, searchParams } = new URL(request.path, 'http://recorded.invalid');
    const day = (name: string) => isoDate(searchParams.get(name) ?? '');
    const last = pathname.split('/').at(-1) ?? '';
    if (system === 'maskinporten') {
      // It fetched, so it had no usable token.
      tokens.drop(grantOf(request));
      return ['token', outcomeOf(await tokens.token(grantOf(request)))];
    }
    if (system === 'altinn') {
      if (request.method === 'POST') {
        const answer = await altinn.createConsentRequest(consentRequestOf(request));
        return ['create', outcomeOf(answer, ({ status }) => status)];
      }
      if (last === 'events') {
        const from = new Date(searchParams.get('createdAfter') ?? '');
        return ['events', outcomeOf(await altinn.listEvents(from), ({ length }) => `${length} events`)];
      }
      return ['read', outcomeOf(await altinn.readConsentRequest(last), ({ status }) => status)];
    }
    const grant = recording.exchanges.find(({ response }) => response?.gives === request.uses);
    const token = grant === undefined ? undefined : await tokens.token(grantOf(grant.request));
    const question = {
      orgnr: pathname.split('/')[2] ?? '',
      token: token?.ok === true ? token.value.value : secret(''),
    };
    if (last === 'aapnekrav') {
      const answer = await skatteetaten.openClaims(question);
      return [last, outcomeOf(answer, ({ claims }) => `${claims.length} claims`)];
    }
    const period = { ...question, from: day('fraOgMed'), to: day('tilOgMed') };
    const list = { krav: 'claims', innbetalinger: 'payments', utbetalinger: 'payouts' } as const;
    const answer = await skatteetaten[list[last as keyof typeof list]](period);
    return [last, outcomeOf<{ rows: readonly unknown[] }>(answer, ({ rows }) => `${rows.length} rows`)];
  };
}

const outcomeOf = <T>(
  answer: { ok: true; value: T } | { ok: false; error: { code: string } },
  say: (value: T) => string = () => 'ok',
): string => (answer.ok ? say(answer.value) : answer.error.code);

const grantClaims = z.object({
  scope: z.string(),
  authorization_details: z
    .array(z.object({ id: z.string(), from: z.templateLiteral([organisationUrn(''), z.string()]) }))
    .default([]),
});

/** What the token was for, by the grant that asked for it. */
function grantOf({ assertion }: RecordedExchange['request']): TokenRequest {
  const { scope, authorization_details: details } = grantClaims.parse(assertion?.claims);
  const [consent] = details;
  return { scope, ...(consent === undefined ? {} : { consent }) };
}

function consentRequestOf({ body }: RecordedExchange['request']) {
  const asked = (body !== undefined && 'json' in body ? body.json : {}) as Record<string, string>;
  const { id = '', from = '', validTo = '', redirectUrl = '' } = asked;
  const orgnr = from.slice(organisationUrn('').length);
  return { id, from: orgnr, validTo: new Date(validTo), redirectUrl: new URL(redirectUrl) };
}

it.each(readdirSync(FOLDER))('%s: the clients ask what was asked, and nothing else', async (name) => {
  const { report } = await play(read(name));
  expect(report).toEqual([]);
});

it('they understand a first consent and what came of it', async () => {
  const { told } = await play(read('first-consent.json'));
  expect(told).toEqual([
    ['token', 'ok'],
    ['create', 'created'],
    ['token', 'ok'],
    ['read', 'accepted'],
    ['token', 'ok'],
    ['aapnekrav', '3 claims'],
    ['krav', '9 rows'],
    ['innbetalinger', '10 rows'],
    ['utbetalinger', '1 rows'],
  ]);
});

it('refetches an expired token, retries after KB-002, and maps KB-007 to an empty answer', async () => {
  const { told, report } = await play(read('nothing-owed.json'));
  expect(report).toEqual([]);
  expect(told).toEqual([
    ['token', 'ok'],
    ['token', 'ok'],
    ['create', 'created'],
    ['read', 'accepted'],
    ['token', 'ok'],
    ['aapnekrav', '0 claims'],
    ['krav', '0 rows'],
    ['innbetalinger', '0 rows'],
    ['utbetalinger', '0 rows'],
  ]);
});

it('a client that asks otherwise than it did is found out', async () => {
  const { report } = await play(read('first-consent.json'), '319083014');
  expect(report[0]).toContain('body.json.to: expected "urn:altinn:organization:identifier-no:312601818"');
});

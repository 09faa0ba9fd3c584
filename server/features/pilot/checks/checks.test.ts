import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isPassed, type CheckLine } from '#lib/pilot/checks/check-line.ts';
import { checkText } from '#lib/pilot/checks/check-text.ts';
import { REFUSAL_REASONS } from '#lib/core/refusal-reason.ts';
import { LANGUAGES } from '#lib/core/languages.ts';
import { parseBaseConfig, parseConfig } from '#server/platform/config/parse-config.ts';
import type { Env } from '#server/platform/config/resolve-env.ts';
import { lockDataDir } from '#server/platform/db/data-dir-lock.ts';
import { makePkcs12 } from '../../../../sandbox/systems/maskinporten/pkcs12.ts';
import { SUPPLIER } from '../../../../sandbox/data/scenarios/people.ts';
import { startTestSandbox } from '../../../../sandbox/core/testing/sandbox.ts';
import type { RunningSandbox } from '../../../../sandbox/main.ts';
import { runChecks } from './checks.ts';

const AUTH_SECRET = 'en-hemmelighet-som-ingen-skal-lese';
const P12_PASSWORD = 'et-passord-som-ingen-skal-lese';
const FAULT = { kind: 'status', status: 503, empty: true } as const;

let running: RunningSandbox;
let dataDir = '';
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'checks-'));
  running = await startTestSandbox();
});
afterAll(async () => {
  await running.close();
  rmSync(dataDir, { recursive: true, force: true });
});
beforeEach(() => running.sandbox.reset());

const jwk = (name: 'customer-oidc' | 'advisor-oidc' | 'maskinporten') =>
  JSON.stringify(running.sandbox.clientKeys[name].privateJwk);

function settings(): Env {
  const { urls } = running.sandbox.config;
  return {
    DATA_DIR: dataDir,
    AUTH_SECRET,
    ENCRYPTION_KEYS: `a:${Buffer.alloc(32, 9).toString('base64')}`,
    CUSTOMER_OIDC_ISSUER: urls.customerLogin,
    CUSTOMER_OIDC_PRIVATE_JWK: jwk('customer-oidc'),
    ADVISOR_OIDC_ISSUER: urls.staffLogin,
    ADVISOR_OIDC_PRIVATE_JWK: jwk('advisor-oidc'),
    MASKINPORTEN_ISSUER: urls.maskinporten,
    MASKINPORTEN_PRIVATE_JWK: jwk('maskinporten'),
    ALTINN_BASE_URL: urls.altinn,
    KRAVOGBETALINGER_BASE_URL: urls.skatteetaten,
    SMTP_URL: urls.smtp,
    MAIL_FROM: 'ikke-svar@demobanken.example',
    // Long enough for a machine that does much else.
    UPSTREAM_TIMEOUT_MS: '20000',
  };
}

/** The lines, after a look through all that they say for anything that must stay inside. */
async function lines(changes: Env = {}, p12: Uint8Array = new Uint8Array(), now = () => new Date()) {
  const env = { ...settings(), ...changes };
  const readFile = () => p12;
  const found = await runChecks({
    config: parseConfig(env, readFile, now()),
    base: parseBaseConfig(env, readFile),
    now,
  });
  const texts = LANGUAGES.flatMap((language) => found.map((line) => checkText(line, language)));
  const said = JSON.stringify([found, texts]);
  const keys = Object.values(running.sandbox.clientKeys).map(({ privateJwk }) => String(privateJwk['d']));
  for (const secret of [AUTH_SECRET, P12_PASSWORD, ...keys, 'eyJ', 'PRIVATE KEY']) {
    expect(said).not.toContain(secret);
  }
  expect(said).not.toMatch(/\{\w+\}/);
  return found;
}

const brief = (found: readonly CheckLine[]) =>
  found
    .filter(({ outcome }) => outcome !== 'ok')
    .map(({ check, about, outcome, finding }) =>
      [check, ...(about === undefined ? [] : [about]), outcome, finding].join(' '),
    );

const WRITE = 'altinn:consentrequests.write';
const READ = 'altinn:consentrequests.read';
const CLAIMS = 'skatteetaten:kravogbetalinger';

describe('when everything works', () => {
  it('every line is in order, and nothing is left behind', async () => {
    const found = await lines();
    expect(brief(found)).toEqual([]);
    expect(found.map(({ check, about }) => (about === undefined ? check : `${check} ${about}`))).toEqual([
      ...[
        'configuration',
        'signing',
        'interestRates',
        'database',
        'customerLogin',
        'staffLogin',
        'maskinporten',
      ],
      ...[`token ${WRITE}`, `token ${READ}`, `token ${CLAIMS}`],
      ...['access', 'altinn', 'consentEnd', 'skatteetaten', 'mail'],
      ...['customer-login', 'staff-login', 'maskinporten', 'altinn', 'skatteetaten'].map(
        (one) => `clock ${one}`,
      ),
    ]);
    expect(isPassed(found)).toBe(true);
    expect(running.sandbox.consents.all()).toEqual([]);
  });

  // From 1 December, noon in Oslo: 31 January is 60 days and 12 hours away, 30 January 59 days and 12 hours.
  it.each([
    ['2027-01-31', 'ok', 'keyValid'],
    ['2027-01-30', 'warning', 'keyEnding'],
    ['2026-12-01', 'failed', 'keyEnded'],
  ])('a registered key that stops working on %s is %s', async (day, outcome, finding) => {
    const now = () => new Date('2026-12-01T11:00:00Z');
    const found = await lines({ MASKINPORTEN_KEY_EXPIRES: day }, undefined, now);
    expect(found.find(({ check }) => check === 'signing')).toMatchObject({ outcome, finding });
  });

  // 90 days from 1 December reach 1 March.
  it.each([
    ['2027-03-31', 'ok', 'consentEndLater'],
    ['2026-12-31', 'warning', 'consentEndShortens'],
    ['2026-11-30', 'failed', 'consentEndOver'],
  ])('an agreement whose last day is %s is %s', async (day, outcome, finding) => {
    const now = () => new Date('2026-12-01T11:00:00Z');
    const found = await lines({ CONSENT_LATEST_END: day }, undefined, now);
    const line = found.find(({ check }) => check === 'consentEnd');
    expect(line).toMatchObject({ outcome, finding, values: { date: day } });
    if (line !== undefined && day === '2026-12-31')
      expect(checkText(line, 'nb').cause).toContain('til og med 31.\u00a0desember\u00a02026.');
  });

  it('a supplier with a certificate is in order too, and is warned 60 days before it ends', async () => {
    const authority = running.sandbox.testAuthority();
    const supplier = (days: number) =>
      makePkcs12(P12_PASSWORD, {
        pairs: [
          authority.issue('commfides-seid1', SUPPLIER.orgnr, {
            validTo: new Date(Date.now() + days * 86_400_000),
          }),
        ],
        authorities: authority.chain('commfides-seid1'),
        encryption: 'modern',
      });
    const changes = {
      MASKINPORTEN_PRIVATE_JWK: '',
      MASKINPORTEN_P12_FILE: 'supplier.p12',
      MASKINPORTEN_P12_PASSWORD: P12_PASSWORD,
      MASKINPORTEN_CLIENT_ID: 'supplier-portal-certificate',
      MASKINPORTEN_CONSUMER_ORG: running.sandbox.config.bank.orgnr,
    };
    const found = await lines(changes, supplier(61.5));
    expect(brief(found)).toEqual([]);
    expect(found.find(({ check }) => check === 'signing')).toMatchObject({
      finding: 'certificateValid',
      values: { days: 61, orgnr: '319\u00a0083\u00a0014' },
    });
    expect(brief(await lines(changes, supplier(59.5)))).toEqual(['signing warning certificateEnding']);
    const exchanged = running.sandbox.exchanges.list({ system: 'altinn' });
    expect(exchanged.at(-1)?.tokens[0]?.claims).toMatchObject({
      consumer: { ID: `0192:${running.sandbox.config.bank.orgnr}` },
      supplier: { ID: `0192:${SUPPLIER.orgnr}` },
    });
  });
});

describe('with a fault at', () => {
  type Fault = Parameters<RunningSandbox['sandbox']['faults']['add']>[0];
  const noTokens = [WRITE, READ, CLAIMS].map((scope) => `token ${scope} skipped needsMaskinporten`);
  const register = '/resourceregistry';
  const resource = { identifier: 'ske-samtykke-krav-og-betalinger', resourceType: 'Consent' };
  const answers = (body: object) => ({ kind: 'status', status: 200, body }) as const;

  it.each<[string, Fault, readonly string[]]>([
    ['the customer login', { system: 'customer-login', fault: FAULT }, ['customerLogin failed serverError']],
    [
      'a login that is another',
      { system: 'staff-login', fault: answers({ issuer: 'http://other.example' }) },
      ['staffLogin failed notTheSystem'],
    ],
    [
      'Maskinporten',
      { system: 'maskinporten', fault: { kind: 'reset' } },
      ['maskinporten failed network', ...noTokens, 'access skipped needsMaskinporten'],
    ],
    [
      'Maskinporten, which is another',
      {
        system: 'maskinporten',
        fault: answers({ issuer: 'https://test.maskinporten.no/', token_endpoint: 'http://127.0.0.1/token' }),
      },
      ['maskinporten failed issuerDiffers', ...noTokens, 'access skipped needsMaskinporten'],
    ],
    [
      'the token endpoint',
      { system: 'maskinporten', endpoint: 'token', times: 3, fault: FAULT },
      [
        ...[WRITE, READ, CLAIMS].map((scope) => `token ${scope} failed serverError`),
        'access skipped needsToken',
      ],
    ],
    [
      'the resource',
      { system: 'altinn', endpoint: register, fault: { kind: 'status', status: 404, empty: true } },
      ['altinn failed resourceUnknown'],
    ],
    [
      'the resource, which wants metadata',
      {
        system: 'altinn',
        endpoint: register,
        fault: answers({ ...resource, consentMetadata: { year: {} } }),
      },
      ['altinn failed resourceChanged'],
    ],
    [
      'the resource, which is for one retrieval',
      { system: 'altinn', endpoint: register, fault: answers({ ...resource, isOneTimeConsent: true }) },
      ['altinn warning resourceOneTime'],
    ],
    [
      'the access to the resource',
      { system: 'altinn', method: 'POST', fault: { kind: 'status', status: 403, empty: true } },
      ['access failed accessRefused'],
    ],
    [
      'the environment of Altinn',
      { system: 'altinn', method: 'POST', fault: { kind: 'status', status: 401, empty: true } },
      ['access failed tokenRefused'],
    ],
    ['Skatteetaten', { system: 'skatteetaten', fault: FAULT }, ['skatteetaten failed serverError']],
    [
      'the address of Skatteetaten',
      { system: 'skatteetaten', fault: { kind: 'status', status: 404, body: 'Not Found' } },
      ['skatteetaten failed skatteetatenAddress'],
    ],
    [
      'a redirect before Skatteetaten',
      {
        system: 'skatteetaten',
        fault: { kind: 'status', status: 302, headers: { location: '/' }, empty: true },
      },
      ['skatteetaten failed redirect'],
    ],
    [
      'the mail server',
      { system: 'mail', endpoint: 'ehlo', fault: { kind: 'status', status: 554 } },
      ['mail failed mailRefused'],
    ],
  ])('%s, the right lines say so', async (_where, fault, expected) => {
    running.sandbox.faults.add(fault);
    expect(brief(await lines())).toEqual(expected);
  });

  it('a system that never answers, its line says so', async () => {
    running.sandbox.faults.add({ system: 'staff-login', fault: { kind: 'hang' } });
    const found = await lines({ UPSTREAM_TIMEOUT_MS: '500' });
    expect(found.find(({ check }) => check === 'staffLogin')).toMatchObject({
      outcome: 'failed',
      finding: 'timeout',
    });
  });

  it.each(REFUSAL_REASONS.filter((reason) => reason.startsWith('MP-')))(
    'a grant (%s), the token says what to do',
    async (code) => {
      running.sandbox.faults.add({
        system: 'maskinporten',
        endpoint: 'token',
        fault: {
          kind: 'status',
          status: 400,
          body: {
            error: 'invalid_grant',
            error_description: 'No. (trace_id: 4bf92f3577b34da6)',
            error_uri: `https://docs.digdir.no/errors/${code}`,
          },
        },
      });
      const token = (await lines()).find(({ check }) => check === 'token');
      expect(token).toMatchObject({
        outcome: 'failed',
        finding: code,
        upstreamCode: code,
        correlationId: '4bf92f3577b34da6',
      });
      for (const language of LANGUAGES) {
        const { cause, next = '' } = checkText(token as CheckLine, language);
        expect(Math.min(cause.length, next.length)).toBeGreaterThan(20);
      }
    },
  );
});

describe('with a wrong set-up', () => {
  it.each<[string, Env, readonly string[]]>([
    [
      'a client that Maskinporten does not know',
      { MASKINPORTEN_CLIENT_ID: 'unknown' },
      ['MP-100', 'MP-100', 'MP-100'],
    ],
    [
      'a client that another organisation owns',
      { MASKINPORTEN_CONSUMER_ORG: '312601818' },
      ['own-consumer-org', 'own-consumer-org', 'own-consumer-org'],
    ],
    ['a scope that the client lacks', { KRAVOGBETALINGER_SCOPE: 'skatteetaten:annet' }, ['MP-200']],
  ])('%s is named', async (_what, changes, expected) => {
    const tokens = (await lines(changes)).filter(
      ({ check, outcome }) => check === 'token' && outcome === 'failed',
    );
    expect(tokens.map(({ finding }) => finding)).toEqual(expected);
  });

  it('every fault of the configuration is named, and the database is looked at all the same', async () => {
    const found = await lines({ PORT: '99999999', MASKINPORTEN_PRIVATE_JWK: P12_PASSWORD });
    expect(brief(found)).toEqual(['configuration failed configurationWrong']);
    expect(found[0]?.details).toHaveLength(2);
    expect(found.map(({ check }) => check)).toEqual(['configuration', 'database']);
  });

  it('another resource is not one that the bank may ask for', async () => {
    expect(brief(await lines({ CONSENT_RESOURCE: 'ske-annet' }))).toEqual([
      'access failed accessRefused',
      'altinn failed resourceUnknown',
    ]);
  });
});

describe('the clock', () => {
  it.each([
    [7, ['clock maskinporten warning clockBehind']],
    [-7, ['clock maskinporten warning clockAhead']],
  ])('%i s from Maskinporten is a warning', async (seconds, expected) => {
    running.sandbox.clock.skew('maskinporten', seconds * 1000);
    expect(brief(await lines())).toEqual(expected);
  });

  it('further off than Maskinporten allows is why the tokens are refused', async () => {
    running.sandbox.clock.skew('maskinporten', -30_000);
    const found = await lines();
    expect(found.find(({ check }) => check === 'token')).toMatchObject({ finding: 'issued-in-future' });
    expect(brief(found).at(-1)).toBe('clock maskinporten failed clockAhead');
  });
});

describe('the database', () => {
  it('that the portal holds is no fault, but is not known', async () => {
    const { mkdirSync } = await import('node:fs');
    mkdirSync(join(dataDir, 'database'), { recursive: true });
    const release = lockDataDir(dataDir);
    const found = await lines();
    release();
    rmSync(join(dataDir, 'database'), { recursive: true });
    expect(brief(found)).toEqual(['database skipped databaseHeld']);
    expect(isPassed(found)).toBe(true);
  });

  it('that does not answer is a fault, and its address is not told', async () => {
    const found = await lines({
      DATABASE_URL: 'postgres://bank:et-passord-som-ingen-skal-lese@127.0.0.1:1/x',
    });
    expect(brief(found)).toEqual(['database failed databaseUnreachable']);
    expect(JSON.stringify(found)).toContain('ECONNREFUSED');
  });
});

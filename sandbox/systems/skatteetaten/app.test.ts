import { randomUUID } from 'node:crypto';
import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addDays, osloDate } from '#lib/core/dates/iso-date.ts';
import { ledgerOf } from './ledger.ts';
import { GRANLI, consentDetail, startHarness, type Harness } from './testing/test-support.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterEach(() => harness.sandbox.clock.reset());
afterAll(() => harness.close());

const OPEN = `/finans/${GRANLI}/aapnekrav`;
const TODAY = osloDate(new Date());
const FROM = addDays(TODAY, -360);
const YEAR = `fraOgMed=${FROM}&tilOgMed=${TODAY}`;

/** Status and code of an answer. */
async function outcome(response: Response): Promise<string> {
  const body: unknown = await response.json();
  const code = typeof body === 'object' && body !== null && 'kode' in body ? String(body.kode) : 'ok';
  return `${response.status} ${code}`;
}

const withClaims = async (changes: Record<string, unknown>, path = OPEN): Promise<string> =>
  outcome(
    await harness.get(path, {
      authorization: `Bearer ${await harness.token(harness.claims(GRANLI, changes))}`,
    }),
  );

const withConsent = (changes: Record<string, unknown>): Promise<string> =>
  withClaims({ authorization_details: [consentDetail(GRANLI, harness.now(), changes)] });

const forParty = async (party: string, operation: string): Promise<Response> =>
  harness.get(`/finans/${party}/${operation}`, {
    authorization: `Bearer ${await harness.token(harness.claims(party))}`,
  });

describe('a good call', () => {
  it('answers with the open claims of the ledger and a correlation id', async () => {
    const response = await harness.get(OPEN);
    expect(response.status).toBe(200);
    expect(response.headers.get('korrelasjonsid')).toMatch(/^[\da-f-]{36}$/);
    const today = osloDate(new Date(harness.now()));
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(ledgerOf(GRANLI, today)?.aapnekrav)));
  });

  it('gives the caller back its own correlation id', async () => {
    const id = randomUUID();
    const response = await harness.get(OPEN, { korrelasjonsid: id });
    expect(response.headers.get('korrelasjonsid')).toBe(id);
  });

  it.each(['krav', 'innbetalinger', 'utbetalinger'])(
    'answers %s with the records of the period',
    async (operation) => {
      const response = await harness.get(`/finans/${GRANLI}/${operation}?${YEAR}`);
      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({
        partIdentifikator: GRANLI,
        periode: { fraOgMed: FROM, tilOgMed: TODAY },
        skjermet: false,
      });
    },
  );

  it('selects by date with both ends included', async () => {
    const today = osloDate(new Date(harness.now()));
    const date = ledgerOf(GRANLI, today)?.innbetalinger[3]?.innbetalingsdato ?? '';
    const response = await harness.get(`/finans/${GRANLI}/innbetalinger?fraOgMed=${date}&tilOgMed=${date}`);
    expect(await response.json()).toMatchObject({ innbetaling: [{ innbetalingsdato: date }] });
  });

  it('writes XML when that is asked for', async () => {
    const response = await harness.get(OPEN, { accept: 'application/xml' });
    expect(response.headers.get('content-type')).toContain('application/xml');
    expect(await response.text()).toContain(`<partIdentifikator>${GRANLI}</partIdentifikator>`);
  });

  it('outlives the revocation of its consent: only the token is looked at', async () => {
    expect(harness.sandbox.consents.all()).toEqual([]);
    expect((await harness.get(OPEN)).status).toBe(200);
  });
});

describe('refusals of the token', () => {
  it('refuses a call without one', async () => {
    expect(await outcome(await harness.get(OPEN, { authorization: 'Basic abc' }))).toBe('401 KB-004');
  });

  it("refuses another issuer's signature", async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const forged = await new SignJWT(harness.claims()).setProtectedHeader({ alg: 'RS256' }).sign(privateKey);
    expect(await outcome(await harness.get(OPEN, { authorization: `Bearer ${forged}` }))).toBe('401 KB-004');
  });

  it('refuses an unsigned one', async () => {
    const [, payload] = (await harness.token()).split('.');
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload ?? ''}.`;
    expect(await outcome(await harness.get(OPEN, { authorization: `Bearer ${none}` }))).toBe('401 KB-004');
  });

  it.each([
    ['another issuer', { iss: 'https://test.maskinporten.no/' }],
    ['the issuer without its slash', { iss: 'http://127.0.0.1:4100/maskinporten' }],
    ['an expiry long past', { exp: 1 }],
    ['no expiry', { exp: undefined }],
    ['no identifier', { jti: undefined }],
    ['no consumer', { consumer: undefined }],
    [
      'a consumer that is no organisation',
      { consumer: { authority: 'iso6523-actorid-upis', ID: '312601818' } },
    ],
  ])('refuses %s', async (_what, changes) => {
    expect(await withClaims(changes)).toBe('401 KB-004');
  });

  it('refuses one that expired by its own clock', async () => {
    const authorization = `Bearer ${await harness.token()}`;
    harness.sandbox.clock.skew('skatteetaten', 121_000);
    expect(await outcome(await harness.get(OPEN, { authorization }))).toBe('401 KB-004');
  });

  it('refuses one that has been ended early', async () => {
    const authorization = `Bearer ${await harness.token()}`;
    harness.sandbox.tokens.expireAll();
    expect(await outcome(await harness.get(OPEN, { authorization }))).toBe('401 KB-004');
  });

  it('refuses another scope as not authorised', async () => {
    expect(await withClaims({ scope: 'altinn:consentrequests.read' })).toBe('403 DAS-008');
  });
});

describe('refusals of the consent', () => {
  const right = (action: string, type: string, value: string) => [
    { action: [action], resource: [{ type, value }] },
  ];
  const resource = 'ske-samtykke-krav-og-betalinger';
  it.each([
    ['another party', { from: 'urn:altinn:organization:identifier-no:311851381' }],
    ['a person', { from: 'urn:altinn:person:identifier-no:14837830177' }],
    ['another recipient', { to: { authority: 'iso6523-actorid-upis', ID: '0192:319083014' } }],
    ['another type', { type: 'urn:altinn:systemuser' }],
    ['an id that is no UUID', { id: '17' }],
    ['no rights', { consentRights: [] }],
    ['another resource', { consentRights: right('consent', 'urn:altinn:resource', 'ttd-noe-annet') }],
    ['another action', { consentRights: right('read', 'urn:altinn:resource', resource) }],
    ['another kind of resource', { consentRights: right('consent', 'urn:altinn:app', resource) }],
    ['an end long past', { validTo: '2020-01-01T00:00:00Z' }],
  ])('refuses %s', async (_what, changes) => {
    expect(await withConsent(changes)).toBe('403 KB-005');
  });

  it.each([
    ['none', undefined],
    ['an empty list', []],
    ['two', [{}, {}]],
  ])('refuses %s', async (_what, authorization_details) => {
    expect(await withClaims({ authorization_details })).toBe('403 KB-005');
  });
});

describe('refusals of the request', () => {
  it.each([
    ['/finans', '404 KB-003'],
    [`/finans/${GRANLI}`, '404 KB-003'],
    [`/finans/${GRANLI}/aapnekrav/`, '404 KB-003'],
    [`/finans/${GRANLI}/oversikt`, '404 KB-003'],
    [`/regnskapssystem/${GRANLI}/aapnekrav`, '403 DAS-008'],
    ['/finans/313367003/aapnekrav', '400 KB-006'],
    ['/finans/14837830177/aapnekrav', '400 KB-006'],
    [`/finans/${GRANLI}/krav`, '400 KB-006'],
    [`/finans/${GRANLI}/krav?fraOgMed=2026-01-01`, '400 KB-006'],
    [`/finans/${GRANLI}/krav?fraOgMed=2026-02-30&tilOgMed=2026-03-01`, '400 KB-006'],
    [`/finans/${GRANLI}/krav?fraOgMed=2026-03-01&tilOgMed=2026-02-01`, '400 KB-006'],
    [`/finans/${GRANLI}/krav?fraOgMed=2025-01-01&tilOgMed=2026-01-02`, '400 KB-006'],
    [`/finans/${GRANLI}/krav?${YEAR}&fraOgMed=2026-02-01`, '400 KB-006'],
    [`/finans/${GRANLI}/krav?fraOgMed=1990-01-01&tilOgMed=1990-12-31`, '404 KB-007'],
  ])('answers %s with %s', async (path, expected) => {
    expect(await outcome(await harness.get(path))).toBe(expected);
  });

  it('takes a period from one day to the same day a year later, as the published examples have it', async () => {
    const year = Number(TODAY.slice(0, 4));
    const period = `fraOgMed=${year - 1}-06-01&tilOgMed=${year}-06-01`;
    const response = await harness.get(`/finans/${GRANLI}/krav?${period}`);
    expect(response.status).toBe(200);
  });

  it('refuses formats other than JSON and XML', async () => {
    expect(await outcome(await harness.get(OPEN, { accept: 'text/html' }))).toBe('406 KB-008');
  });

  it('writes an error as XML when that is asked for', async () => {
    const response = await harness.get('/finans/1/aapnekrav', { accept: 'application/xml' });
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(
      /<feil xmlns="urn:no:skatteetaten:datasamarbeid:feil:v1"><kode>KB-006<\/kode>.*<korrelasjonsid>[\da-f-]{36}</,
    );
  });

  it('repeats the correlation id of the header in the body', async () => {
    const response = await harness.get('/finans');
    expect(await response.json()).toMatchObject({ korrelasjonsid: response.headers.get('korrelasjonsid') });
  });

  it('notes what it checked in the exchange log', async () => {
    await harness.get('/finans/1/aapnekrav');
    const last = harness.sandbox.exchanges.list({}).at(-1);
    expect(last?.findings).toContainEqual({ check: 'input', passed: false, detail: 'norskident' });
  });
});

describe('parties', () => {
  it.each(['aapnekrav', `krav?${YEAR}`, `innbetalinger?${YEAR}`, `utbetalinger?${YEAR}`])(
    'tells empty, unknown and shielded apart in %s',
    async (operation) => {
      expect(await outcome(await forParty('313506673', operation))).toBe('404 KB-007');
      expect(await outcome(await forParty('316131867', operation))).toBe('404 KB-009');
      const shielded = await forParty('212201782', operation);
      expect(shielded.status).toBe(200);
      const body: unknown = await shielded.json();
      expect(body).toMatchObject({ partIdentifikator: '212201782', skjermet: true });
      // Rows come along in claims, reduced to what may be said.
      const hasRows = Object.values(body ?? {}).some(Array.isArray);
      expect(hasRows).toBe(operation.includes('krav'));
    },
  );

  it('answers with zero sums and no lists when everything is paid', async () => {
    const body: unknown = await (await forParty('319711473', 'aapnekrav')).json();
    expect(body).toMatchObject({ totalOversikt: { saldo: 0, sumForfalteKrav: 0, sumIkkeForfalteKrav: 0 } });
    expect(body).not.toHaveProperty('aapentKravMedGjenstaaendeBeloep');
  });
});

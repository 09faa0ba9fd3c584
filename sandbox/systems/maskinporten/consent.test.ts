import { randomUUID } from 'node:crypto';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestSandbox } from '../../core/testing/sandbox.ts';
import { checkConsent } from './consent.ts';
import { makeGrant, present } from './testing/test-grant.ts';
import type { ConsentEvent, ConsentRecord } from '../../core/types.ts';
import type { RunningSandbox } from '../../main.ts';

const urn = (orgnr: string) => `urn:altinn:organization:identifier-no:${orgnr}`;
const FROM = urn('313367002');
const BANK = urn('312601818');
const DAY = 86_400_000;

let running: RunningSandbox;
beforeAll(async () => {
  running = await startTestSandbox();
});
afterAll(() => running.close());
beforeEach(() => running.sandbox.reset());

function event(type: ConsentEvent['type']): ConsentEvent {
  return {
    id: randomUUID(),
    type,
    at: Date.now(),
    performedBy: 'urn:altinn:person:identifier-no:14837830177',
  };
}

function consent(
  types: readonly ConsentEvent['type'][],
  changes: Partial<ConsentRecord> = {},
): ConsentRecord {
  const record: ConsentRecord = {
    id: randomUUID(),
    from: FROM,
    to: BANK,
    requiredDelegator: null,
    handledBy: null,
    validTo: Date.now() + 90 * DAY,
    resource: 'ske-samtykke-krav-og-betalinger',
    action: ['consent'],
    requestMessage: null,
    redirectUrl: 'http://localhost:3000/',
    portalViewMode: 'Hide',
    events: types.map(event),
    ...changes,
  };
  running.sandbox.consents.add(record);
  return record;
}

async function ask(details: unknown, grant: Parameters<typeof makeGrant>[1] = {}) {
  const claims = { ...grant.claims, authorization_details: details };
  const answer = await present(running.sandbox, await makeGrant(running.sandbox, { ...grant, claims }));
  const body = (await answer.json()) as Record<string, string>;
  return { status: answer.status, body };
}

const naming = (id: string, from = FROM) => [{ type: 'urn:altinn:consent', id, from }];

describe('a consent grant', () => {
  it('gives a token that names the consent', async () => {
    const record = consent(['Created', 'Accepted']);
    const { body } = await ask(naming(record.id));
    expect(decodeJwt(body['access_token'] ?? '')['authorization_details']).toEqual([
      {
        type: 'urn:altinn:consent',
        id: record.id,
        from: FROM,
        to: { authority: 'iso6523-actorid-upis', ID: '0192:312601818' },
        consented: expect.stringMatching(/\+00:00$/) as unknown,
        validTo: expect.stringMatching(/\+00:00$/) as unknown,
        consentRights: [
          {
            action: ['consent'],
            resource: [{ type: 'urn:altinn:resource', value: 'ske-samtykke-krav-og-betalinger' }],
            metadata: {},
          },
        ],
      },
    ]);
  });

  it.each<[string, () => ConsentRecord, string]>([
    ['not approved', () => consent(['Created']), 'AM-00014'],
    ['rejected', () => consent(['Created', 'Rejected']), 'AM-00014'],
    ['revoked', () => consent(['Created', 'Accepted', 'Revoked']), 'AM-00011'],
    ['expired', () => consent(['Created', 'Accepted'], { validTo: Date.now() - 1 }), 'AM-00013'],
    ["another organisation's", () => consent(['Created', 'Accepted'], { to: urn('319083014') }), 'AM-00001'],
    ["another business's", () => consent(['Created', 'Accepted'], { from: urn('311851381') }), 'AM-00012'],
  ])('is refused when the consent is %s', async (_name, make, code) => {
    const { status, body } = await ask(naming(make().id));
    expect([status, body['error']]).toEqual([400, 'invalid_grant']);
    expect(body['error_description']).toContain(code);
  });

  it('is refused when there is no such consent', async () => {
    expect((await ask(naming(randomUUID()))).body['error_description']).toContain('AM-00001');
  });

  it('reads the consent at every grant', async () => {
    const record = consent(['Created', 'Accepted']);
    expect((await ask(naming(record.id))).status).toBe(200);
    record.events.push(event('Revoked'));
    expect((await ask(naming(record.id))).status).toBe(400);
  });

  it("may be asked for by the supplier that handles it on the bank's behalf", async () => {
    const record = consent(['Created', 'Accepted'], { handledBy: urn('319083014') });
    const key = running.sandbox.clientKeys['maskinporten-supplier'];
    const grant = { clientId: 'supplier-portal', header: { kid: key.kid }, key: key.privateKey };
    const { status } = await ask(naming(record.id), { ...grant, claims: { consumer_org: '312601818' } });
    expect(status).toBe(200);
  });

  it.each([
    ['who handles it', '319083014', true],
    ['neither who gets it nor who handles it', '313367002', false],
  ])('looks the consent up for %s', (_name, consumer, found) => {
    const record = consent(['Created', 'Accepted'], { handledBy: urn('319083014') });
    const rights = { consumer, supplier: undefined, scope: 'skatteetaten:kravogbetalinger' };
    const outcome = checkConsent(naming(record.id), rights, running.sandbox.consents, Date.now());
    expect(outcome.ok).toBe(found);
  });

  it.each<[string, unknown, string]>([
    ['an object', {}, 'MP-303'],
    ['two entries', [...naming(randomUUID()), ...naming(randomUUID())], 'MP-303'],
    ['another type', [{ type: 'urn:altinn:systemuser' }], 'MP-301'],
    ['a field too many', [{ ...naming(randomUUID())[0], to: BANK }], 'MP-302'],
    ['an id that is no UUID', naming('1'), 'MP-303'],
    ['a bare organisation number', naming(randomUUID(), '313367002'), 'MP-303'],
  ])('is refused when authorization_details is %s', async (_name, details, code) => {
    const { status, body } = await ask(details);
    expect(status).toBe(400);
    expect(body['error_uri']).toMatch(new RegExp(`/errors/${code}$`));
  });
});

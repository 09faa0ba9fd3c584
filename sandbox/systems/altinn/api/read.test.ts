import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ConsentRecord } from '../../../core/types.ts';
import { decide } from '../consents.ts';
import {
  API,
  BANK_URN,
  GRANLI_URN,
  KARI_URN,
  consentRequest,
  startAltinn,
  type TestAltinn,
} from '../testing/test-kit.ts';

const KARI = '14837830177';
const anyInstant: unknown = expect.stringContaining('+00:00');
const linksSchema = z.object({ links: z.object({ next: z.string() }) });
const supplier = { consumer: { authority: 'iso6523-actorid-upis', ID: '0192:319083014' } };
let altinn: TestAltinn;
beforeAll(async () => {
  altinn = await startAltinn(4224);
});
afterAll(() => altinn.close());
beforeEach(() => altinn.sandbox.reset());

const now = () => altinn.sandbox.clock.now('altinn');
async function created(changes: Record<string, unknown> = {}): Promise<ConsentRecord> {
  const { json } = await altinn.call(API, { body: consentRequest(now(), changes) });
  const record = altinn.sandbox.consents.get(String(json['id']));
  if (record === undefined) throw new Error(JSON.stringify(json));
  return record;
}
const feed = (query = '') => altinn.call(`${API}/events${query}`);
const types = (answer: { json: Record<string, unknown> }) => answer.json['data'];

describe('reading one request', () => {
  it('shows an approval with the identity number of who gave it', async () => {
    const record = await created();
    expect(decide(record, 'Accepted', KARI, now())).toBe('done');
    const { status, json } = await altinn.call(`${API}/${record.id.toUpperCase()}`);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      status: 'Accepted',
      consented: anyInstant,
      consentRequestEvents: [{ eventType: 'Created' }, { eventType: 'Accepted', performedBy: KARI_URN }],
    });
  });

  it('adds a made-up event after validTo, while the status stays', async () => {
    const record = await created();
    decide(record, 'Accepted', KARI, now());
    altinn.sandbox.clock.advance(81 * 86_400_000);
    const { json } = await altinn.call(`${API}/${record.id}`);
    expect(json['status']).toBe('Accepted');
    expect(json['consentRequestEvents']).toMatchObject([
      { eventType: 'Created' },
      { eventType: 'Accepted' },
      {
        eventType: 'Expired',
        created: json['validTo'],
        performedBy: BANK_URN,
        consentEventID: '00000000-0000-0000-0000-000000000000',
        consentRequestID: '00000000-0000-0000-0000-000000000000',
      },
    ]);
  });

  it('refuses with AM-00001, AM-00000 and a plain 404', async () => {
    const record = await created();
    const unknown = await altinn.call(`${API}/${randomUUID()}`);
    expect([unknown.status, unknown.json['code']]).toEqual([404, 'AM-00001']);
    const foreign = await altinn.call(`${API}/${record.id}`, { claims: supplier });
    expect([foreign.status, foreign.json['code']]).toEqual([403, 'AM-00000']);
    const plain = await altinn.call(`${API}/not-a-uuid`);
    expect([plain.status, plain.text]).toEqual([404, '']);
  });

  it('takes the scope for writing too, and no other', async () => {
    const record = await created();
    const read = (scope: string) => altinn.call(`${API}/${record.id}`, { claims: { scope } });
    expect((await read('altinn:consentrequests.write')).status).toBe(200);
    expect((await read('skatteetaten:kravogbetalinger')).status).toBe(403);
  });
});

describe('the feed of events', () => {
  it('shows an event when it is five minutes old, Created among them', async () => {
    const record = await created();
    expect((await feed()).json).toEqual({ links: { next: null }, data: [] });
    altinn.sandbox.clock.advance(299_000);
    decide(record, 'Accepted', KARI, now());
    expect(types(await feed())).toEqual([]);
    altinn.sandbox.clock.advance(2_000);
    expect(types(await feed())).toMatchObject([{ consentRequestId: record.id, eventType: 'Created' }]);
    altinn.sandbox.clock.advance(300_000);
    expect(types(await feed())).toMatchObject([{ eventType: 'Created' }, { eventType: 'Accepted' }]);
  });

  it('never tells of the end of a period, nor of others’ requests', async () => {
    await created();
    altinn.sandbox.clock.advance(100 * 86_400_000);
    expect(types(await feed())).toMatchObject([{ eventType: 'Created' }]);
    expect((await altinn.call(`${API}/events`, { claims: supplier })).json['data']).toEqual([]);
  });

  it('filters by type, request and time', async () => {
    const first = await created();
    const second = await created();
    decide(first, 'Rejected', KARI, now());
    altinn.sandbox.clock.advance(60_000);
    decide(second, 'Accepted', KARI, now());
    altinn.sandbox.clock.advance(301_000);
    expect(types(await feed('?eventType=accepted&eventType=REJECTED'))).toMatchObject([
      { eventType: 'Rejected' },
      { eventType: 'Accepted' },
    ]);
    expect(types(await feed(`?consentRequestId=${second.id}`))).toMatchObject([
      { eventType: 'Created' },
      { eventType: 'Accepted' },
    ]);
    const at = encodeURIComponent(new Date((second.events[1]?.at ?? 0) - 1).toISOString());
    expect(types(await feed(`?createdAfter=${at}`))).toMatchObject([{ eventType: 'Accepted' }]);
    expect(types(await feed(`?createdBefore=${at}&eventType=accepted`))).toEqual([]);
  });

  it('gives a hundred a page, keeps the filters in the link, and may lead to an empty page', async () => {
    const record = await created();
    for (let i = 0; i < 100; i += 1) {
      const event = { id: randomUUID(), type: 'Accepted' as const, at: now() + i, performedBy: KARI_URN };
      record.events.push(event);
    }
    altinn.sandbox.clock.advance(600_000);
    const all = await feed('?pageSize=5');
    expect(types(all)).toHaveLength(100);
    const { json } = await feed('?eventType=accepted');
    const { next } = linksSchema.parse(json).links;
    expect(new URL(next).searchParams.getAll('eventType')).toEqual(['accepted']);
    const last = await altinn.call(next.slice(altinn.origin.length));
    expect(last.json).toEqual({ links: { next: null }, data: [] });
  });

  it.each([
    [
      '?createdAfter=2026-02-01T00:00:00Z&createdBefore=2026-01-01T00:00:00Z',
      'AM.VLD-00051',
      '$QUERY/createdAfter',
    ],
    ['?createdAfter=yesterday', 'AM.VLD-00051', '$QUERY/createdAfter'],
    ['?eventType=expired', 'AM.VLD-00052', '$QUERY/eventType'],
    ['?continuationToken=AAAA', 'AM.VLD-00053', '$QUERY/continuationToken'],
  ])('refuses %s with %s', async (query, code, path) => {
    const { status, json } = await feed(query);
    expect(status).toBe(400);
    expect(json).toMatchObject({ code: 'STD-00000', validationErrors: [{ code, paths: [path] }] });
  });
});

describe('Maskinporten’s look-up', () => {
  const lookup = (body: object) =>
    altinn.call('/accessmanagement/api/v1/maskinporten/consent/lookup', {
      body,
      claims: { scope: 'altinn:maskinporten/consent.read' },
    });

  it('finds a consent that may be used, and every fault of one that may not', async () => {
    const record = await created();
    const right = { id: record.id, from: GRANLI_URN, to: BANK_URN };
    expect((await lookup(right)).json['code']).toBe('AM-00014');
    decide(record, 'Accepted', KARI, now());
    expect((await lookup(right)).status).toBe(200);
    expect((await lookup({ ...right, from: KARI_URN })).json['code']).toBe('AM-00012');
    expect((await lookup({ ...right, to: GRANLI_URN })).json['code']).toBe('AM-00001');
    decide(record, 'Revoked', KARI, now());
    expect((await lookup(right)).json['code']).toBe('AM-00011');
    altinn.sandbox.clock.advance(81 * 86_400_000);
    const several = await lookup(right);
    expect(several.status).toBe(500);
    expect(several.json['problems']).toMatchObject([{ code: 'AM-00013' }, { code: 'AM-00011' }]);
  });
});

describe('the resource register', () => {
  it('answers without a token', async () => {
    const get = async (path: string) => {
      const response = await fetch(`${altinn.origin}/resourceregistry/api/v1/${path}`);
      return response.status === 200 ? ((await response.json()) as unknown) : response.status;
    };
    expect(await get('resource/ske-samtykke-krav-og-betalinger')).toMatchObject({
      identifier: 'ske-samtykke-krav-og-betalinger',
      consentTemplate: 'bst_krav_v2',
      consentMetadata: {},
      isOneTimeConsent: false,
    });
    expect(await get('resource/search?resourceType=Consent')).toHaveLength(1);
    expect(await get('resource/search?resourceType=Maskinporten')).toEqual([]);
    expect(await get('consent-templates')).toMatchObject([{ id: 'bst_krav_v2' }]);
    expect(await get('consent-templates/bst_krav_v2')).toMatchObject({ version: 1 });
    expect(await get('resource/unknown')).toBe(404);
  });
});

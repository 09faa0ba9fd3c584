import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startTestSandbox } from '../testing.ts';
import { DELETED, REMOVED } from './units.ts';
import type { RunningSandbox } from '../main.ts';

let running: RunningSandbox;
beforeAll(async () => {
  running = await startTestSandbox();
});
afterAll(() => running.close());
beforeEach(() => running.sandbox.reset());

const get = (path: string) => fetch(`${running.sandbox.config.urls.enhetsregisteret}/enheter/${path}`);

it('shows a business', async () => {
  expect(await (await get('313367002')).json()).toMatchObject({
    organisasjonsnummer: '313367002',
    navn: 'GRANLI EPLEPRESS',
    organisasjonsform: { kode: 'ENK' },
    respons_klasse: 'Enhet',
  });
});

it('shows a deleted business with 200 and few fields', async () => {
  const answer = await get(DELETED.orgnr);
  expect(answer.status).toBe(200);
  const body: unknown = await answer.json();
  expect(body).toMatchObject({ respons_klasse: 'SlettetEnhet', slettedato: '2024-08-15' });
  expect(body).not.toHaveProperty('konkurs');
});

it.each([
  ['999999999', 404],
  ['999999999/roller', 404],
  [REMOVED.orgnr, 410],
])('answers %s with %i and no body', async (path, status) => {
  const answer = await get(path);
  expect([answer.status, await answer.text()]).toEqual([status, '']);
});

it('refuses what is no organisation number', async () => {
  expect((await get('12')).status).toBe(400);
});

it('names people by birth date, never by identity number', async () => {
  const body = await (await get('312819481/roller')).text();
  expect(JSON.parse(body)).toMatchObject({
    rollegrupper: [
      {
        roller: [
          { type: { kode: 'DAGL' }, person: { fodselsdato: '1978-03-14', navn: { fornavn: 'Kari' } } },
        ],
      },
      { type: { kode: 'REGN' } },
    ],
  });
  expect(body).not.toMatch(/14837830177/);
});

it('is slow when told to be', async () => {
  running.sandbox.faults.add({ system: 'enhetsregisteret', times: 1, fault: { kind: 'delay', ms: 120 } });
  const started = performance.now();
  expect((await get('313367002')).status).toBe(200);
  expect(performance.now() - started).toBeGreaterThan(110);
});

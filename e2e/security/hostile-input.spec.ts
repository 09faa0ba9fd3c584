import { request } from 'node:http';
import { NASTY } from '#lib/core/testing/hostile-input.ts';
import { builtActions, builtEntries } from '../fixtures/build-manifests.ts';
import { errorsIn } from '../fixtures/portal-log.ts';
import type { HttpClient } from '../fixtures/http-client.ts';
import { expect, test } from '../fixtures/test.ts';
import { ACTIONS } from './access/actions.ts';
import { EVERYBODY } from './access/roles.ts';
import { ROUTES, requestTo } from './access/routes.ts';
import { addressIn, makeWorld, type Fixture } from './access/fixture.ts';

// Arbitrary input over HTTP at every page, route and action of the build, with a session.
test.use({ portalSettings: { REQUESTS_PER_ADDRESS: '100000' } });
test.describe.configure({ timeout: 360_000 });

const NAMES = [
  ...[
    'aar',
    'avsluttet',
    'belop',
    'dato',
    'deler',
    'etter',
    'forfalt',
    'fra',
    'gruppe',
    'hva',
    'kid',
    'kunde',
    'lagret',
  ],
  ...[
    'merk',
    'navn',
    'ref',
    'retning',
    'side',
    'sok',
    'sorter',
    'state',
    'status',
    'steg',
    'til',
    'token',
    'uke',
  ],
  ...['utvalg', 'valg', 'code', 'error', 'iss', 'sid'],
];

/** How many texts each address gets. Addresses begin at different texts, so that all of them meet all texts together. */
const EACH = 8;
const textsAt = (place: number): readonly string[] =>
  Array.from({ length: EACH }, (_, one) => NASTY[(place * EACH + one) % NASTY.length] ?? '');

/** Searches with a text in every parameter that some page knows, another one in each. */
const searchesAt = (place: number): readonly string[] => {
  const texts = NASTY.filter((text) => text.length < 500);
  return Array.from({ length: EACH }, (_, one) => {
    const textOf = (at: number): string => texts[(place * EACH + one + at) % texts.length] ?? '';
    return new URLSearchParams(NAMES.map((name, at) => [name, textOf(at)])).toString();
  });
};

/** Who gets furthest at an address. */
const insider = ({ visitors }: Fixture, address: string): HttpClient =>
  address.startsWith('/radgiver')
    ? visitors.teamLead
    : address.startsWith('/pilot')
      ? visitors.pilot
      : visitors.owner;

test('nothing that is written in an address or a form makes the portal fail', async ({
  playwright,
  stack,
  control,
}) => {
  const here = await makeWorld(playwright, stack, control);
  const failed: string[] = [];
  const tell = (status: number, what: string) => {
    if (status >= 500) failed.push(`${status} ${what}`);
  };
  await test.step('addresses', async () => {
    for (const [place, { kind, address }] of builtEntries().entries()) {
      const visitor = insider(here, address);
      const method = kind === 'route' ? (Object.keys(ROUTES[address] ?? {})[0] ?? 'GET') : 'GET';
      const paths = [
        ...searchesAt(place).map((query) => `${addressIn(here, address)}?${query}`),
        ...(address.includes('[')
          ? textsAt(place).map((text) =>
              address.replaceAll(/\[[^\]]+\]/g, encodeURIComponent(text.toWellFormed()) || 'x'),
            )
          : []),
      ];
      const answers = await Promise.all(
        paths.map(async (path) => {
          const [, options] = requestTo(here, address, path);
          return (await visitor.ask(method, path, options)).status();
        }),
      );
      answers.forEach((status, one) => tell(status, `${method} ${paths[one]}`));
    }
  });
  await test.step('actions', async () => {
    for (const [place, { name, pages }] of builtActions().entries()) {
      const row = ACTIONS[name];
      if (row === undefined) throw new Error(`no row for ${name}`);
      const { given, outcomes } = row;
      const role = EVERYBODY.find((one) => !outcomes[one].startsWith('→ /')) ?? 'owner';
      const path = addressIn(here, pages[0] ?? '/');
      // Actions that end the session would make the rest unreachable.
      if (/^log/.test(name)) continue;
      const broken = given(here).map((argument) => ('form' in argument ? argument.form : undefined));
      for (const text of textsAt(place)) {
        const status = await here.visitors[role].act(
          name,
          path,
          ...broken.map((form) =>
            form === undefined
              ? { value: text }
              : { form: Object.fromEntries(Object.keys(form).map((field) => [field, text.toWellFormed()])) },
          ),
        );
        tell(status.status(), `${name} with ${JSON.stringify(text)}`);
      }
    }
  });
  expect(failed).toEqual([]);
  expect(errorsIn(stack.portalLog)).toEqual([]);
});

interface Odd {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The status of a request as it is written here: no client of a browser or a library would send it. */
const statusOf = (
  portalUrl: string,
  { method = 'POST', path = '/', headers = {}, body }: Odd,
): Promise<number> =>
  new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const sent = request(portalUrl, { method, path, headers: { ...length, ...headers } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.once('error', reject);
    sent.end(body);
  });

test('a request that is none of the portal’s is answered 4xx, and is no error of ours', async ({ stack }) => {
  const { portalUrl, portalLog } = stack;
  const known = builtActions().find(({ name }) => name === 'setLanguageAction');
  if (known === undefined) throw new Error('the build has no setLanguageAction');
  const told = errorsIn(portalLog).length;
  const action = { 'next-action': known.id, origin: portalUrl };
  const multipart = { ...action, 'content-type': 'multipart/form-data; boundary=x' };
  const part = (text: string): string =>
    `--x\r\ncontent-disposition: form-data; name="0"\r\n\r\n${text}\r\n--x--\r\n`;
  const references = [
    '["$K9"]',
    '["$F1"]',
    '["$B1"]',
    '["$Q9"]',
    '["$undefined"',
    '[',
    '',
    '{"a":',
    '["$@9"]',
  ];
  const odd: Readonly<Record<string, Odd>> = {
    'a form of another site': { headers: { ...multipart, origin: 'https://evil.example' }, body: part('[]') },
    'a form without an origin': { headers: { ...multipart, origin: 'null' }, body: part('[]') },
    'an action that is no name': { headers: { ...multipart, 'next-action': '../x' }, body: part('[]') },
    'a multipart without a boundary': {
      headers: { ...action, 'content-type': 'multipart/form-data' },
      body: 'x',
    },
    'a multipart of nothing': { headers: multipart, body: 'garbage' },
    'a body of 600 kB': { headers: { ...action, 'content-type': 'text/plain' }, body: 'x'.repeat(600_000) },
    'a body of 600 kB for a page': { headers: { origin: portalUrl }, body: 'x'.repeat(600_000) },
    ...Object.fromEntries(
      ['TRACE', 'OPTIONS', 'PUT', 'DELETE', 'PATCH'].map((method) => [method, { method }]),
    ),
    'OPTIONS of everything': { method: 'OPTIONS', path: '*' },
  };
  const answers: Record<string, number> = {};
  for (const [name, one] of Object.entries(odd)) answers[name] = await statusOf(portalUrl, one);
  for (const text of references) {
    answers[`multipart ${text}`] = await statusOf(portalUrl, { headers: multipart, body: part(text) });
    const plain = { ...action, 'content-type': 'text/plain;charset=UTF-8' };
    answers[`plain ${text}`] = await statusOf(portalUrl, { headers: plain, body: text });
  }
  // Next takes two of the references for an empty form, which changes nothing, or the action for one of another page.
  const emptyForms = ['["$K9"]', '["$@9"]'].flatMap((text) => [`multipart ${text}`, `plain ${text}`]);
  const notRefused = Object.entries(answers).filter(
    ([name, status]) => status > 499 || (status < 303 && !emptyForms.includes(name)),
  );
  expect(notRefused).toEqual([]);
  expect(errorsIn(portalLog).slice(told)).toEqual([]);
});

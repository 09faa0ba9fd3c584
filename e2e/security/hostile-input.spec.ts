import { readFileSync } from 'node:fs';
import { NASTY } from '#lib/fuzzing/hostile.ts';
import { builtActions, builtEntries } from '../support/build-manifests.ts';
import type { Visitor } from '../support/visitor.ts';
import { expect, test } from '../support/test.ts';
import { ACTIONS } from './access/actions.ts';
import { EVERYBODY } from './access/roles.ts';
import { ROUTES, requestTo } from './access/routes.ts';
import { addressIn, makeWorld } from './access/world.ts';
import type { World } from './access/world.ts';

// Over HTTP, at every page, route and action of the build, as somebody who is let in: what is written may be anything.
test.use({ portalSettings: { REQUESTS_PER_ADDRESS: '100000' } });
test.describe.configure({ timeout: 120_000 });

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

/** Each of the texts at once in every parameter that some page knows. */
const SEARCHES = NASTY.filter((text) => text.length < 500).map((text) =>
  new URLSearchParams(NAMES.map((name) => [name, text])).toString(),
);

/** Who gets furthest at an address. */
const insider = ({ visitors }: World, address: string): Visitor =>
  address.startsWith('/radgiver')
    ? visitors.teamLead
    : address.startsWith('/pilot')
      ? visitors.pilot
      : visitors.owner;

/** Errors that the portal has written down itself; what a page streams after its first part shows nowhere else. */
const errorsIn = (log: string): readonly string[] =>
  readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => /"level":"(?:error|fatal)"/.test(line));

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
    for (const { kind, address } of builtEntries()) {
      const visitor = insider(here, address);
      const method = kind === 'route' ? (Object.keys(ROUTES[address] ?? {})[0] ?? 'GET') : 'GET';
      const paths = [
        ...SEARCHES.map((query) => `${addressIn(here, address)}?${query}`),
        ...(address.includes('[')
          ? NASTY.map((text) =>
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
    for (const { name, pages } of builtActions()) {
      const row = ACTIONS[name];
      if (row === undefined) throw new Error(`no row for ${name}`);
      const { given, outcomes } = row;
      const role = EVERYBODY.find((one) => !outcomes[one].startsWith('→ /')) ?? 'owner';
      const path = addressIn(here, pages[0] ?? '/');
      // What ends a session would leave nobody to ask the rest.
      if (/^log/.test(name)) continue;
      const broken = given(here).map((argument) => ('form' in argument ? argument.form : undefined));
      for (const text of NASTY) {
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

import { z } from 'zod';
import type { APIResponse, PlaywrightWorkerArgs } from '@playwright/test';
import { FOREIGN, GRANLI } from '../pages/people.ts';
import { builtActions, builtEntries } from '../fixtures/build-manifests.ts';
import type { Control } from '../fixtures/control.ts';
import type { Stack } from '../fixtures/stack.ts';
import { expect, test } from '../fixtures/test.ts';
import { ACTIONS, REFUSALS } from './access/actions.ts';
import { PAGES } from './access/pages.ts';
import { EVERYBODY, MAY_KNOW, MAY_KNOW_OTHER, type Outcomes, type Role } from './access/roles.ts';
import { methodsWithout, requestTo, ROUTES } from './access/routes.ts';
import { actionOutcomeOf, addressIn, makeWorld, outcomeOf, type Fixture } from './access/fixture.ts';

// Over HTTP, without a browser: every page and route of the build, asked for as everybody there is.
test.use({ portalSettings: { REQUESTS_PER_ADDRESS: '100000' } });
test.describe.configure({ timeout: 120_000 });

let fixture: Fixture | undefined;
const sharedFixture = async ({ playwright, stack, control }: Pieces): Promise<Fixture> =>
  (fixture ??= await makeWorld(playwright, stack, control));

interface Pieces {
  readonly playwright: PlaywrightWorkerArgs['playwright'];
  readonly stack: Stack;
  readonly control: Control;
}

test('the tables know every page and every route of the build, and no others', () => {
  const built = builtEntries();
  const of = (kind: 'page' | 'route') =>
    built.filter((entry) => entry.kind === kind).map(({ address }) => address);
  expect(Object.keys(PAGES).sort()).toEqual(of('page').sort());
  expect(Object.keys(ROUTES).sort()).toEqual(of('route').sort());
});

test('every page is for those whom it is for, also as browsers ask for it from within the portal', async ({
  playwright,
  stack,
  control,
}) => {
  const here = await sharedFixture({ playwright, stack, control });
  for (const [address, expected] of Object.entries(PAGES)) {
    const path = addressIn(here, address);
    await asEverybody(here, address, expected, ({ get }) => get(path));
    // The same as data for React, which takes the same gate and yet another way out: its content alone is looked at.
    for (const role of OUTSIDERS) {
      const data = await here.visitors[role].get(`${path}?_rsc`, { rsc: '1' });
      expect(data.headers()['content-type'], `${address} as ${role}`).toContain('text/x-component');
      expectNothingOfOthers(here, `${address} as data for ${role}`, role, await data.text());
    }
  }
});

test('every route is for those whom it is for, by the methods that it has alone', async ({
  playwright,
  stack,
  control,
}) => {
  const here = await sharedFixture({ playwright, stack, control });
  for (const [address, route] of Object.entries(ROUTES)) {
    const path = addressIn(here, address);
    for (const [method, expected] of Object.entries(route))
      await asEverybody(here, `${method} ${address}`, expected, ({ ask }) =>
        ask(method, ...requestTo(here, address, path)),
      );
    for (const method of methodsWithout(route)) {
      const refused = await here.visitors.anonymous.ask(method, path, {
        headers: { origin: stack.portalUrl },
      });
      expect(refused.status(), `${method} ${address}`).toBe(405);
    }
  }
});

test('another’s business looks like one that does not exist: status, title and page', async ({
  playwright,
  stack,
  control,
}) => {
  const here = await sharedFixture({ playwright, stack, control });
  const { otherCustomer, otherAdvisor } = here.visitors;
  const about = builtEntries().filter(({ address }) => address.includes('[orgnr]'));
  expect(about.length).toBeGreaterThan(25);
  for (const { kind, address } of about) {
    const visitor = address.startsWith('/radgiver') ? otherAdvisor : otherCustomer;
    const method = kind === 'route' && 'POST' in (ROUTES[address] ?? {}) ? 'POST' : 'GET';
    const seen = async (orgnr: string) => {
      const [path, options] = requestTo(here, address, addressIn(here, address, { orgnr }));
      const answer = await visitor.ask(method, path, options);
      return { status: answer.status(), looks: looksOf(await answer.text()) };
    };
    const foreign = await seen(GRANLI.orgnr);
    expect(foreign.status, address).toBe(404);
    for (const missing of ['310478717', '12345']) expect(await seen(missing), address).toEqual(foreign);
  }
});

test('every action serves those whom it is for, and leaves no trace of the others', async ({
  playwright,
  stack,
  control,
}) => {
  const here = await sharedFixture({ playwright, stack, control });
  expect(Object.keys(ACTIONS).sort()).toEqual(
    builtActions()
      .map(({ name }) => name)
      .sort(),
  );
  const before = await trailOf(here);
  await callAll(here, (outcome) => REFUSALS.includes(outcome));
  for (const [name, { given }] of Object.entries(ACTIONS)) {
    const forged = await here.visitors.owner.actFrom(
      'https://evil.example',
      name,
      pageOf(here, name),
      ...given(here),
    );
    expect(forged.status(), `${name} from another site`).toBe(403);
  }
  const left = (await trailOf(here)).filter((line) => !before.includes(line));
  expect(left.filter((line) => !/"action":"(?:access-refused|stored-exported)"/.test(line))).toEqual([]);
  await callAll(here, (outcome) => !REFUSALS.includes(outcome));
});

/** Calls every action as those whom `picked` picks by what they are to get, in the order of the table. */
async function callAll(here: Fixture, picked: (outcome: string) => boolean): Promise<void> {
  const got: Record<string, Record<string, string>> = {};
  for (const [name, { given, outcomes }] of Object.entries(ACTIONS)) {
    const answers: Record<string, string> = { ...outcomes };
    got[name] = answers;
    for (const role of EVERYBODY.filter((one) => picked(outcomes[one]))) {
      const answer = await here.visitors[role].act(name, pageOf(here, name), ...given(here));
      expectNothingOfOthers(here, `${name} as ${role}`, role, await answer.text());
      answers[role] = await actionOutcomeOf(here, answer);
    }
  }
  expect(got).toEqual(
    Object.fromEntries(Object.entries(ACTIONS).map(([name, { outcomes }]) => [name, outcomes])),
  );
}

/** A page that carries the action. */
const pageOf = (here: Fixture, name: string): string =>
  addressIn(here, builtActions().find((action) => action.name === name)?.pages[0] ?? '');

const STORED = z.object({ kept: z.object({ trail: z.array(z.looseObject({ action: z.string() })) }) });

/** The business's own export of everything that is stored: what was done, who did it, and what stands. */
async function trailOf({ visitors, parts }: Fixture): Promise<readonly string[]> {
  const file = await visitors.owner.get(`/bedrift/${parts['orgnr']}/lagret/fil`);
  return STORED.parse(await file.json()).kept.trail.map((line) => JSON.stringify(line));
}

/** Asks as everybody at once; holds the outcomes against the table, and what was sent against who may know it. */
async function asEverybody(
  here: Fixture,
  what: string,
  expected: Outcomes,
  ask: (visitor: Fixture['visitors'][Role]) => Promise<APIResponse>,
): Promise<void> {
  const answers = await Promise.all(
    EVERYBODY.map(async (role) => {
      const answer = await ask(here.visitors[role]);
      expectNothingOfOthers(here, what, role, await answer.text());
      return [role, outcomeOf(here, answer)] as const;
    }),
  );
  expect(Object.fromEntries(answers), what).toEqual(expected);
}

/** Those whom nothing about the business is for, one of each kind. */
const OUTSIDERS = ['anonymous', 'otherCustomer', 'otherAdvisor', 'pilot'] as const;

/** Names of clients for those alone who may know them; figures, since nothing is shared, for the business alone. */
function expectNothingOfOthers(here: Fixture, what: string, role: Role, text: string): void {
  // A private calendar's address authorises its holder.
  if (what.endsWith('/api/kalender/[token]')) return;
  const where = `${what} as ${role}`;
  if (!MAY_KNOW.includes(role)) expect(text, where).not.toContain(GRANLI.name);
  if (!MAY_KNOW_OTHER.includes(role)) expect(text, where).not.toContain(FOREIGN.name);
  // The number of an instalment stands in the requested address.
  const others = here.figures.filter((figure) => !here.parts['instalmentId']?.includes(figure));
  if (role !== 'owner')
    expect(
      others.filter((figure) => text.includes(figure)),
      where,
    ).toEqual([]);
}

/** What a person sees of a page: its title and its main part, as text. */
const looksOf = (html: string): string =>
  [/<title>.*?<\/title>/s, /<main[ >].*<\/main>/s].map((part) => part.exec(html)?.[0] ?? '').join('\n');

import type { APIResponse, PlaywrightWorkerArgs } from '@playwright/test';
import { FOREIGN, GRANLI } from '../../pages/people.ts';
import type { Control } from '../../fixtures/control.ts';
import type { Stack } from '../../fixtures/stack.ts';
import { newVisitor, redirectOf, type HttpClient } from '../../fixtures/http-client.ts';
import { EVERYBODY, ROLES, type Role } from './roles.ts';
import {
  beginIntegrationTest,
  figuresIn,
  giveConsent,
  integrationReport,
  makeCalendarLink,
  makeInvitation,
  openInstalment,
  orderBatch,
} from './setup.ts';

/** The business under test, and its data that other roles must not see. */
export interface Fixture {
  readonly stack: Stack;
  readonly visitors: Readonly<Record<Role, HttpClient>>;
  /** What stands for the parts in brackets of an address; of one address alone, when that is written before the part. */
  readonly parts: Readonly<Record<string, string>>;
  /** Numbers of its claims: to be seen by the business alone, since it shares nothing. */
  readonly figures: readonly string[];
}

/** Logs everybody in, lets the business and another one consent, and makes one of each thing that has an address. */
export async function makeWorld(
  { request }: PlaywrightWorkerArgs['playwright'],
  stack: Stack,
  control: Control,
): Promise<Fixture> {
  const enter = async (role: Role): Promise<HttpClient> => {
    const visitor = await newVisitor(request, stack.portalUrl);
    const who = ROLES[role];
    if (who !== undefined) await visitor.logIn(who.login, who.key);
    if (role !== 'loggedOut') return visitor;
    // The session ends while its cookie is kept.
    const cookie = await visitor.cookieHeader();
    await visitor.act('logoutAction', '/');
    return newVisitor(request, stack.portalUrl, { cookie });
  };
  const entered: [Role, HttpClient][] = [];
  for (const role of EVERYBODY) entered.push([role, await enter(role)]);
  // Every role is in the list that this is made from.
  const visitors = Object.fromEntries(entered) as Record<Role, HttpClient>;
  const { owner, otherCustomer, advisor, pilot } = visitors;
  await beginIntegrationTest(pilot);
  const invited = { token: await makeInvitation(advisor), batch: await orderBatch(advisor) };
  await giveConsent(owner, control, GRANLI.orgnr);
  await giveConsent(otherCustomer, control, FOREIGN.orgnr);
  const ledger = await control.ledger(GRANLI.orgnr);
  return {
    stack,
    visitors,
    figures: figuresIn(ledger),
    parts: {
      orgnr: GRANLI.orgnr,
      format: 'csv',
      nextauth: 'callback/customer',
      instalmentId: openInstalment(ledger),
      ...invited,
      '/api/kalender/token': await makeCalendarLink(owner),
      run: await integrationReport(pilot),
      '/pilot/integrasjonstest/format': 'xml',
    },
  };
}

/** The address with its parts filled in; `other` takes the place of the world's parts. */
export const addressIn = (
  { parts }: Fixture,
  address: string,
  other: Readonly<Record<string, string>> = {},
): string =>
  address.replaceAll(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => {
    const [own] = Object.keys(parts).filter(
      (key) => key.endsWith(`/${name}`) && address.startsWith(key.slice(0, -name.length - 1)),
    );
    return other[name] ?? parts[own ?? name] ?? name;
  });

/** A status, or `→` and the way on: a path of the portal, with the business's number in brackets again, or a system. */
export function outcomeOf(fixture: Fixture, answer: APIResponse): string {
  const location = redirectOf(answer);
  return location === undefined ? String(answer.status()) : `→ ${placeOf(fixture, location).place}`;
}

/** The same for a server action, with the search that its receipt travels in; or whether it answered with anything. */
export async function actionOutcomeOf(fixture: Fixture, answer: APIResponse): Promise<string> {
  const location = redirectOf(answer);
  if (location !== undefined) {
    const { place, search } = placeOf(fixture, location);
    return `→ ${place}${search}`;
  }
  if (answer.status() !== 200) return String(answer.status());
  // The first line is the action's own frame, the second what it gave (React's wire format).
  return /^1:null$/m.test(await answer.text()) ? 'nothing' : 'an answer';
}

/** A batch is new each time. */
const BATCH = /\/[0-9a-f]{8}-[0-9a-f-]{27}$/;

function placeOf({ stack, parts }: Fixture, location: string): { place: string; search: string } {
  const { origin, pathname, search } = new URL(location, stack.portalUrl);
  if (origin === stack.portalUrl)
    return { place: pathname.replace(parts['orgnr'] ?? '', '[orgnr]').replace(BATCH, '/[batch]'), search };
  const place = Object.entries(SYSTEMS).find(([, url]) => url(stack) === origin)?.[0] ?? origin;
  return { place, search: '' };
}

const SYSTEMS: Readonly<Record<string, (stack: Stack) => string>> = {
  Altinn: ({ altinnUrl }) => altinnUrl,
  'customer login': ({ sandboxUrl }) => portAfter(sandboxUrl, 1),
  'staff login': ({ sandboxUrl }) => portAfter(sandboxUrl, 2),
};

function portAfter(address: string, more: number): string {
  const url = new URL(address);
  url.port = String(Number(url.port) + more);
  return url.origin;
}

import type { AskOptions } from '../../fixtures/http-client.ts';
import { allRoles, ownersOnly, staffOnly, type Outcomes } from './roles.ts';
import type { Fixture } from './fixture.ts';

const OWN = ownersOnly('200', '404', '→ /');
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export type Method = (typeof METHODS)[number];

/** What a route answers, by the methods that it has. */
type Route = Partial<Record<Method, Outcomes>>;

/** Who gets what at every route that there is. A route that is missing here fails the test. */
export const ROUTES: Readonly<Record<string, Route>> = {
  '/icon.svg': { GET: allRoles('200') },
  '/api/health/live': { GET: allRoles('200') },
  '/api/health/ready': { GET: allRoles('200') },
  // A bearer token of its own opens it, and no session.
  '/api/metrics': { GET: allRoles('404') },
  // A return from a login that this browser never began.
  '/api/auth/[...nextauth]': { GET: allRoles('→ /') },
  '/api/auth/frontchannel-logout': { GET: allRoles('200') },
  // The token in the address is the key.
  '/api/kalender/[token]': { GET: allRoles('200') },
  '/api/reminders/confirm': { GET: allRoles('404'), POST: allRoles('404') },
  '/api/reminders/unsubscribe': { GET: allRoles('404'), POST: allRoles('404') },
  '/bedrift/[orgnr]/betal/last-ned/fil': { POST: OWN },
  '/bedrift/[orgnr]/betal/last-ned/pdf': { GET: OWN },
  // Leads to the page that shows the choice.
  '/bedrift/[orgnr]/betal/valg': { POST: ownersOnly('→ /bedrift/[orgnr]/betal', '404', '→ /') },
  '/bedrift/[orgnr]/innsyn/fil': { GET: OWN },
  '/bedrift/[orgnr]/kalender/fil': { GET: OWN },
  '/bedrift/[orgnr]/kontoutskrift/[format]': { GET: OWN },
  '/bedrift/[orgnr]/lagret/fil': { GET: OWN },
  '/radgiver/fil': {
    GET: staffOnly(
      { advisor: '200', otherAdvisor: '200', teamLead: '200', bankWide: '200' },
      '404',
      '→ /radgiver',
    ),
  },
  '/pilot/integrasjonstest/[run]/[format]': { GET: staffOnly({ pilot: '200' }, '404', '→ /radgiver') },
};

/** The methods that a route must not know. */
export const methodsWithout = (route: Route): readonly Method[] =>
  METHODS.filter((method) => route[method] === undefined);

/** A valid account number of no bank in use. */
const ACCOUNT = '30807546607';

/** The request that a person's own form or link makes: with what it takes to get the file. */
export function requestTo(
  { stack, parts }: Fixture,
  address: string,
  path: string,
): [path: string, options: AskOptions] {
  const chosen = { valg: parts['instalmentId'] ?? '' };
  if (address.endsWith('/last-ned/pdf')) return [`${path}?${new URLSearchParams(chosen)}`, {}];
  if (address.endsWith('/betal/valg')) return [path, { form: chosen, headers: { origin: stack.portalUrl } }];
  if (!address.endsWith('/last-ned/fil')) return [path, {}];
  const form = { ...chosen, konto: ACCOUNT, bekreftet: 'ja' };
  return [path, { form, headers: { origin: stack.portalUrl } }];
}

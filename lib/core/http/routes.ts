/**
 * Every page and route of the portal as Next names it. Metrics and traces speak of these instead of paths, which hold
 * organisation numbers and keys. A test holds the list to what lies in `app/`.
 */
export const ROUTES = [
  '/',
  '/api/auth/[...nextauth]',
  '/api/auth/frontchannel-logout',
  '/api/health/live',
  '/api/health/ready',
  '/api/kalender/[token]',
  '/api/metrics',
  '/api/reminders/confirm',
  '/api/reminders/unsubscribe',
  '/bedrift/[orgnr]',
  '/bedrift/[orgnr]/betal',
  '/bedrift/[orgnr]/betal/[instalmentId]',
  '/bedrift/[orgnr]/betal/last-ned/fil',
  '/bedrift/[orgnr]/betal/last-ned/pdf',
  '/bedrift/[orgnr]/betal/valg',
  '/bedrift/[orgnr]/betalte',
  '/bedrift/[orgnr]/deling',
  '/bedrift/[orgnr]/hvor-ble-pengene-av',
  '/bedrift/[orgnr]/innbetalinger',
  '/bedrift/[orgnr]/innsyn',
  '/bedrift/[orgnr]/innsyn/fil',
  '/bedrift/[orgnr]/kalender',
  '/bedrift/[orgnr]/kalender/fil',
  '/bedrift/[orgnr]/kontoutskrift',
  '/bedrift/[orgnr]/kontoutskrift/[format]',
  '/bedrift/[orgnr]/lagret',
  '/bedrift/[orgnr]/lagret/fil',
  '/bedrift/[orgnr]/samtykke',
  '/bedrift/[orgnr]/samtykke/historikk',
  '/bedrift/[orgnr]/samtykke/slutt',
  '/bedrift/[orgnr]/samtykke/trekk',
  '/bedrift/[orgnr]/tilgode',
  '/bedrift/[orgnr]/ubetalte',
  '/bedrift/[orgnr]/utbetalinger',
  '/bedrift/[orgnr]/varsler',
  '/bedrifter',
  '/bekreft',
  '/innlogginger',
  '/invitasjon/[token]',
  '/invitasjon/[token]/videre',
  '/pilot',
  '/pilot/integrasjonstest',
  '/pilot/integrasjonstest/[run]/[format]',
  '/pilot/kontroll',
  '/radgiver',
  '/radgiver/[orgnr]',
  '/radgiver/[orgnr]/invitasjon',
  '/radgiver/fil',
  '/radgiver/fornyelser',
  '/radgiver/invitasjoner',
  '/radgiver/invitasjoner/[batch]',
  '/samtykke/retur',
  '/tilgjengelighet',
  '/utlogget',
] as const;

/** What is no page: the build's own files, and everything that does not exist. */
const OTHER = { files: '/_next', unknown: 'unknown' } as const;

/** The pattern of a path, its query left out; `/_next` for the build's files, `unknown` for what the portal does not have. */
export function routeOf(path: string): string {
  const pathname = (path.split(/[?#]/, 1)[0] ?? '').replace(/(?<=.)\/$/, '');
  if (pathname.startsWith('/_next/')) return OTHER.files;
  return PATTERNS.find(({ pattern }) => pattern.test(pathname))?.route ?? OTHER.unknown;
}

/** Whether the load balancer or monitoring asks, often and by design. */
export const isProbe = (route: string): boolean =>
  route === OTHER.files || /^\/api\/(?:health\/|metrics$)/.test(route);

const VARIABLE = /^\[(?:\.\.\.)?\w+\]$/;

/** Fixed words win over variables, as they do in Next. */
const PATTERNS = ROUTES.map((route) => ({ route, pattern: patternOf(route) })).sort(
  (a, b) => variables(a.route) - variables(b.route),
);

function patternOf(route: string): RegExp {
  const segments = route.split('/').map((segment) => {
    if (!VARIABLE.test(segment)) return segment;
    return segment.startsWith('[...') ? '.+' : '[^/]+';
  });
  return new RegExp(`^${segments.join('/')}$`);
}

function variables(route: string): number {
  return route.split('/').filter((segment) => VARIABLE.test(segment)).length;
}

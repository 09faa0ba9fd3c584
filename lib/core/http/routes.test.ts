import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isProbe, routeOf, ROUTES } from './routes.ts';

describe('routeOf', () => {
  it.each([
    ['/', '/'],
    ['/bedrift/313367002', '/bedrift/[orgnr]'],
    ['/bedrift/313367002/betal/a.b-1?x=/pilot', '/bedrift/[orgnr]/betal/[instalmentId]'],
    ['/bedrift/313367002/betal/last-ned/fil', '/bedrift/[orgnr]/betal/last-ned/fil'],
    ['/radgiver/fornyelser', '/radgiver/fornyelser'],
    ['/radgiver/313367002', '/radgiver/[orgnr]'],
    ['/api/auth/callback/customer?code=x', '/api/auth/[...nextauth]'],
    ['/api/auth/frontchannel-logout', '/api/auth/frontchannel-logout'],
    ['/api/kalender/a-key', '/api/kalender/[token]'],
    ['/pilot/', '/pilot'],
    ['/_next/static/chunks/a.js', '/_next'],
    ['/wp-login.php', 'unknown'],
    ['', 'unknown'],
  ])('%s is %s', (path, route) => {
    expect(routeOf(path)).toBe(route);
  });

  it('gives nothing back of what anybody may type', () => {
    const known = new Set<string>([...ROUTES, '/_next', 'unknown']);
    fc.assert(
      fc.property(fc.webPath(), fc.string(), (path, text) => {
        expect(known).toContain(routeOf(path));
        expect(known).toContain(routeOf(`/bedrift/${text}`));
      }),
    );
  });
});

it('probes are health, metrics and the build’s files alone', () => {
  expect(ROUTES.filter((route) => isProbe(route))).toEqual([
    '/api/health/live',
    '/api/health/ready',
    '/api/metrics',
  ]);
});

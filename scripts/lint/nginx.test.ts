import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROUTES } from '#lib/core/http/routes.ts';

/** A directive of nginx's configuration: its words, and those within its braces. */
interface Directive {
  readonly words: readonly string[];
  readonly within: readonly Directive[];
}

/** Reads the part of nginx's language that the example uses: words, quotes, comments and braces. */
function parse(text: string): readonly Directive[] {
  const tokens = [...text.matchAll(/#[^\n]*|"([^"]*)"|[;{}]|[^\s;{}"#]+/g)].filter(
    ([token]) => !token.startsWith('#'),
  );
  let at = 0;
  const block = (): Directive[] => {
    const directives: Directive[] = [];
    let words: string[] = [];
    for (; at < tokens.length; at += 1) {
      const [token = '', quoted] = tokens[at] ?? [];
      if (token === '}') return directives;
      if (token === ';' || token === '{') {
        at += token === '{' ? 1 : 0;
        directives.push({ words, within: token === '{' ? block() : [] });
        words = [];
      } else words.push(quoted ?? token);
    }
    return directives;
  };
  return block();
}

const servers = parse(readFileSync('deploy/nginx.conf', 'utf8')).filter(({ words }) => words[0] === 'server');
const named = ({ within }: Directive, ...words: string[]) =>
  within.filter((directive) => words.every((word, n) => directive.words[n] === word));
const listening = (port: string): Directive => {
  const server = servers.find((one) => named(one, 'listen', port).length > 0);
  return server ?? expect.fail(`no server listens on ${port}`);
};

/** What the server that listens in the clear returns for a path: regular expressions win over prefixes. */
function returned(path: string): string | undefined {
  const locations = named(listening('8080'), 'location');
  const byPattern = locations.find(({ words }) => words[1] === '~' && new RegExp(words[2] ?? '').test(path));
  const location = byPattern ?? locations.find(({ words }) => path.startsWith(words[1] ?? ''));
  return location && named(location, 'return')[0]?.words[1];
}

describe('the example proxy', () => {
  it('refuses plain http on addresses with secrets and redirects others', () => {
    const forPrograms = ROUTES.filter((route) => /^\/api\/(?!auth\/|health\/)/.test(route));
    expect(forPrograms.length).toBeGreaterThan(3);
    for (const route of forPrograms) expect(returned(route), route).toBe('403');
    for (const path of ['/', '/bedrifter', '/api/auth/callback/customer', '/api/metricsx'])
      expect(returned(path), path).toBe('308');
  });

  it('replaces the headers that name client and host', () => {
    const server = listening('8443');
    const header = (name: string) => named(server, 'proxy_set_header', name).map(({ words }) => words[2]);
    expect(header('Host')).toEqual(['$http_host']);
    expect(header('X-Forwarded-Host')).toEqual(['']);
    expect(header('X-Forwarded-For')).toEqual(['$remote_addr']);
    expect(header('X-Forwarded-Proto')).toEqual(['https']);
    expect(header('X-Request-Id')).toEqual(['$request_id']);
    // One header of its own, and a location would have none of the server's.
    for (const location of named(server, 'location'))
      expect(named(location, 'proxy_set_header'), location.words.join(' ')).toEqual([]);
  });

  it('keeps idle connections for less time than the portal does', () => {
    const [upstream] = parse(readFileSync('deploy/nginx.conf', 'utf8')).filter(
      ({ words }) => words[0] === 'upstream',
    );
    const [kept] = upstream === undefined ? [] : named(upstream, 'keepalive_timeout');
    const portal = /KEEP_ALIVE_TIMEOUT=(\d+)/.exec(readFileSync('Dockerfile', 'utf8'))?.[1];
    expect(kept?.words[1]).toBe('60s');
    expect(Number(portal)).toBeGreaterThan(60_000);
  });

  it('logs no address, since some hold secrets', () => {
    for (const port of ['8080', '8443']) expect(named(listening(port), 'access_log', 'off')).toHaveLength(1);
  });
});

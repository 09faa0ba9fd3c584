import { createServer, type AddressInfo } from 'node:net';
import pg from 'pg';
import { expect, it } from 'vitest';
import { databaseFailure, failureText } from './database-failure.ts';
import { openPostgres } from './postgres.ts';
import { describePostgres } from './testing/db.ts';

/** What opening a database says, and whether it would be waited for. */
async function opening(url: URL): Promise<{ text: string; isTransient: boolean | undefined }> {
  const error: unknown = await openPostgres({ url: url.href, onIdleError: () => undefined }).then(
    async (opened) => opened.close(),
    (failed: unknown) => failed,
  );
  return { text: failureText(error), isTransient: databaseFailure(error)?.isTransient };
}

describePostgres('a database that cannot be used', (server) => {
  const at = (changes: (url: URL) => void): URL => {
    const url = new URL(server);
    changes(url);
    return url;
  };

  it.each([
    [
      'an unknown role',
      at((url) => (url.username = 'nosuch')),
      'role "nosuch" does not exist',
      'user in DATABASE_URL',
      false,
    ],
    ['an unknown database', at((url) => (url.pathname = '/nosuch')), '3D000', 'name of the database', false],
    ['an unknown host', at((url) => (url.hostname = 'db.invalid')), 'ENOTFOUND', 'DNS', true],
    ['a closed port', at((url) => (url.port = '1')), 'ECONNREFUSED', 'Nothing listens', true],
    ['a server without TLS', at((url) => (url.search = '?sslmode=verify-full')), 'SSL', 'TLS', false],
  ])(
    'says what is wrong and where to look when it has %s',
    async (_what, url, cause, advice, isTransient) => {
      const told = await opening(url);
      expect(told.text).toContain(cause);
      expect(told.text).toContain(advice);
      expect(told.text).not.toContain('select');
      expect(told.isTransient).toBe(isTransient);
    },
  );

  it('says so when the role has all its connections taken', async () => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    const role = `limited_${process.pid}`;
    await client.query(`create role ${role} login connection limit 0`);
    const told = await opening(at((url) => (url.username = role)));
    await client.query(`drop role ${role}`);
    await client.end();
    expect(told.text).toContain('53300');
    expect(told.text).toContain('max_connections');
    expect(told.isTransient).toBe(true);
  });
});

it('says which setting PgBouncer wants when a pooler refuses the time limits', () => {
  const refused = Object.assign(new Error('unsupported startup parameter: statement_timeout'), {
    code: '08P01',
  });
  const wrapped = new Error('Failed query: select 1\nparams: ', { cause: refused });
  expect(failureText(wrapped)).toMatch(/08P01.*ignore_startup_parameters/);
  expect(failureText(wrapped)).not.toContain('Failed query');
});

it('tells a wrong certificate from a wrong name', () => {
  const untrusted = Object.assign(new Error('self-signed certificate in certificate chain'), {
    code: 'SELF_SIGNED_CERT_IN_CHAIN',
  });
  expect(failureText(untrusted)).toContain('sslrootcert');
  expect(databaseFailure(untrusted)?.isTransient).toBe(false);
});

it('waits for a server that takes the connection and says nothing', async () => {
  const silent = createServer();
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as AddressInfo;
  const told = await opening(new URL(`postgres://portal:hemmelig@127.0.0.1:${port}/portal`));
  silent.close();
  expect(told.isTransient).toBe(true);
  expect(told.text).toContain('does not answer');
  expect(told.text).not.toContain('hemmelig');
});

it('leaves other errors as they are', () => {
  expect(databaseFailure(new Error('PORT is wrong'))).toBeUndefined();
  expect(failureText(new Error('PORT is wrong'))).toBe('PORT is wrong');
});

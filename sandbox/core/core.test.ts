import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createClock } from './clock.ts';
import { sandboxConfig } from './config.ts';
import { loadOrCreateKey } from './keys.ts';
import { redactBody, redactHeaders, redactUrl, type SeenToken } from './redact.ts';

describe('the clock', () => {
  it('follows real time until moved, for all systems or for one', () => {
    let real = 1000;
    const clock = createClock(() => real);
    clock.advance(300_000);
    clock.skew('maskinporten', -15_000);
    real += 1;
    expect(clock.now('altinn')).toBe(301_001);
    expect(clock.now('maskinporten')).toBe(286_001);
    clock.reset();
    expect(clock.now('maskinporten')).toBe(1001);
  });
});

describe('the configuration', () => {
  it('works every address out from the first port', () => {
    expect(sandboxConfig({ SANDBOX_PORT: '5200' }).urls).toEqual({
      control: 'http://127.0.0.1:5200',
      customerLogin: 'http://127.0.0.1:5201',
      staffLogin: 'http://127.0.0.1:5202',
      maskinporten: 'http://127.0.0.1:5200/maskinporten/',
      altinn: 'http://127.0.0.1:5203',
      skatteetaten: 'http://127.0.0.1:5200/kravogbetalinger/v1',
      smtp: 'smtp://127.0.0.1:5205',
      mail: 'http://127.0.0.1:5200/mail',
    });
  });

  it.each(['', 'x', '0', '65531', '41.5'])('refuses SANDBOX_PORT=%s', (port) => {
    expect(() => sandboxConfig({ SANDBOX_PORT: port })).toThrow(/SANDBOX_PORT/);
  });
});

describe('keys', () => {
  it('are made once, for their owner only, and stay the same', () => {
    const directory = mkdtempSync(join(tmpdir(), 'keys-'));
    onTestFinished(() => rmSync(directory, { recursive: true }));
    const first = loadOrCreateKey(directory, 'k');
    expect(loadOrCreateKey(directory, 'k').privateJwk).toEqual(first.privateJwk);
    const file = join(directory, 'k.jwk.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      kid: first.kid,
      alg: 'RS256',
      kty: 'RSA',
    });
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(first.publicJwk).not.toHaveProperty('d');
  });
});

describe('what the log keeps', () => {
  const part = (json: object) => Buffer.from(JSON.stringify(json)).toString('base64url');
  const jwt = `${part({ alg: 'RS256' })}.${part({ sub: 'x' })}.c2lnbmF0dXJl`;

  it('decodes tokens and drops their signatures', () => {
    const tokens: SeenToken[] = [];
    const kept = [
      JSON.stringify(redactHeaders({ authorization: `Bearer ${jwt}` }, tokens)),
      redactBody(`grant_type=x&assertion=${jwt}`, 'application/x-www-form-urlencoded', tokens),
      redactBody({ access_token: jwt }, 'application/json', tokens),
    ].join();
    expect(kept).not.toContain('c2lnbmF0dXJl');
    expect(tokens).toEqual(
      ['authorization', 'assertion', 'access_token'].map((where) => ({
        where,
        header: { alg: 'RS256' },
        claims: { sub: 'x' },
      })),
    );
  });

  it('hides secrets, codes and cookies', () => {
    const form = 'client_secret=s3cret&code=s3cret&code_verifier=s3cret&state=open';
    const kept = [
      redactBody(form, 'application/x-www-form-urlencoded', []),
      redactUrl(`/callback?${form}`, []),
      JSON.stringify(
        redactHeaders({ authorization: 'Basic s3cret', cookie: 'a=s3cret', location: `/x?${form}` }, []),
      ),
    ].join();
    expect(kept).not.toContain('s3cret');
    expect(kept).toContain('state=open');
  });

  it("leaves an error's code as it is", () => {
    expect(redactBody({ code: 'AM-00001' }, 'application/problem+json', [])).toBe('{"code":"AM-00001"}');
  });

  it('shortens what is long', () => {
    expect(redactBody('a'.repeat(100_000), 'text/plain', []).length).toBeLessThan(66_000);
  });
});

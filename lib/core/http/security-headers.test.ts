import { describe, expect, it } from 'vitest';
import {
  buildFileHeaders,
  contentSecurityPolicy,
  frontChannelPolicy,
  pageSecurityHeaders,
} from './security-headers.ts';

const INPUT = {
  nonce: 'bm9uY2U=',
  formTargets: ['https://login.example', 'https://altinn.example', 'https://login.example'],
  https: true,
  privateAddress: false,
  development: false,
};

const directives = (policy: string) =>
  new Map(policy.split('; ').map((text) => [text.split(' ')[0] ?? '', text.split(' ').slice(1)] as const));

describe('the policy of pages', () => {
  const policy = directives(contentSecurityPolicy(INPUT));

  it('lets no script run without the nonce', () => {
    expect(policy.get('script-src')).toEqual(["'self'", "'nonce-bm9uY2U='", "'strict-dynamic'"]);
    expect(policy.get('style-src')).toEqual(["'self'", "'nonce-bm9uY2U='"]);
  });

  it('refuses framing, a base address, plug-ins and everything that is not named', () => {
    for (const name of ['default-src', 'frame-ancestors', 'base-uri', 'object-src']) {
      expect(policy.get(name)).toEqual(["'none'"]);
    }
    expect(pageSecurityHeaders(INPUT)['X-Frame-Options']).toBe('DENY');
  });

  it('lets forms lead to the portal, the login providers and Altinn, and nowhere else', () => {
    expect(policy.get('form-action')).toEqual(["'self'", 'https://login.example', 'https://altinn.example']);
  });

  it('promises https only where people use https', () => {
    expect(pageSecurityHeaders(INPUT)).toHaveProperty('Strict-Transport-Security');
    expect(policy.has('upgrade-insecure-requests')).toBe(true);
    const plain = { ...INPUT, https: false };
    expect(pageSecurityHeaders(plain)).not.toHaveProperty('Strict-Transport-Security');
    expect(directives(contentSecurityPolicy(plain)).has('upgrade-insecure-requests')).toBe(false);
  });

  it('promises https for two years, below the address as well', () => {
    const promise = pageSecurityHeaders(INPUT)['Strict-Transport-Security'] ?? '';
    expect(Number(/max-age=(\d+)/.exec(promise)?.[1])).toBeGreaterThanOrEqual(365 * 24 * 60 * 60);
    expect(promise).toContain('includeSubDomains');
  });

  it('lets no page learn of an address with a secret in it', () => {
    expect(pageSecurityHeaders(INPUT)['Referrer-Policy']).toBe('same-origin');
    const secret = pageSecurityHeaders({ ...INPUT, privateAddress: true });
    expect(secret['Referrer-Policy']).toBe('strict-origin');
  });

  it('allows evaluation and what is written inline in development only', () => {
    expect(contentSecurityPolicy(INPUT)).not.toContain('unsafe');
    expect(contentSecurityPolicy({ ...INPUT, development: true })).toMatch(
      /unsafe-eval.*style-src [^;]*unsafe-inline/,
    );
  });
});

it('the build’s own files may do nothing, and are for the portal’s own pages alone', () => {
  expect(buildFileHeaders(true)).toMatchObject({
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  });
  expect(buildFileHeaders(false)).not.toHaveProperty('Strict-Transport-Security');
});

describe('the policy of the front-channel log-out', () => {
  it('lets the provider alone frame the page', () => {
    const policy = directives(
      frontChannelPolicy(['https://idp.example', 'https://login.idp.example', 'https://idp.example']),
    );
    expect(policy.get('frame-ancestors')).toEqual(['https://idp.example', 'https://login.idp.example']);
    expect(policy.get('default-src')).toEqual(["'none'"]);
  });

  it('denies framing when the issuer is unknown', () => {
    expect(directives(frontChannelPolicy([])).get('frame-ancestors')).toEqual(["'none'"]);
  });
});

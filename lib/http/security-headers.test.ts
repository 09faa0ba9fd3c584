import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, frontChannelPolicy, pageSecurityHeaders } from './security-headers.ts';

const INPUT = {
  nonce: 'bm9uY2U=',
  formTargets: ['https://login.example', 'https://altinn.example', 'https://login.example'],
  https: true,
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

  it('allows evaluation and what is written inline in development only', () => {
    expect(contentSecurityPolicy(INPUT)).not.toContain('unsafe');
    expect(contentSecurityPolicy({ ...INPUT, development: true })).toMatch(
      /unsafe-eval.*style-src [^;]*unsafe-inline/,
    );
  });
});

describe('the policy of the front-channel log-out', () => {
  it('lets the provider alone frame the page', () => {
    const policy = directives(
      frontChannelPolicy(['https://idp.example', 'https://login.idp.example', 'https://idp.example']),
    );
    expect(policy.get('frame-ancestors')).toEqual(['https://idp.example', 'https://login.idp.example']);
    expect(policy.get('default-src')).toEqual(["'none'"]);
  });

  it('lets nobody frame it when the issuer is unknown', () => {
    expect(directives(frontChannelPolicy([])).get('frame-ancestors')).toEqual(["'none'"]);
  });
});

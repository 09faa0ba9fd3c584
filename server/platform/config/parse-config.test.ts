import { describe, expect, it } from 'vitest';
import { faults, parsed, PRODUCTION, SANDBOX, TEST_JWK, TEST_KEY } from './testing/config.ts';

describe('defaults', () => {
  it('points the sandbox at the local systems', () => {
    const config = parsed(SANDBOX);
    expect(config.environment).toBe('sandbox');
    expect(config.portalUrl.href).toBe('http://localhost:3000/');
    expect(config.maskinporten).toMatchObject({
      issuer: 'http://127.0.0.1:4100/maskinporten/',
      clientId: 'bank-portal',
    });
    expect(config.altinn.consentPagesUrl.href).toBe(
      'http://127.0.0.1:4103/accessmanagement/ui/consent/active',
    );
    expect(config.upstream).toEqual({
      timeoutMs: 8000,
      retries: 2,
      cacheSeconds: 60,
      refreshSeconds: 30,
      concurrency: 5,
    });
    expect(config.bank).toEqual({ orgnr: '312601818', name: 'Demobanken', contact: {} });
    expect(config.databaseUrl).toBeUndefined();
  });

  it("takes the bank's BIC, and refuses what is none", () => {
    expect(parsed({ ...SANDBOX, BANK_BIC: 'DNBANOKKXXX' }).bank.bic).toBe('DNBANOKKXXX');
    expect(faults({ ...SANDBOX, BANK_BIC: 'DNBA-NO' })).toEqual([expect.stringContaining('BANK_BIC')]);
  });

  it('takes the last day of consents, and refuses what is no day', () => {
    expect(parsed({ ...SANDBOX, CONSENT_LATEST_END: '2026-12-31' }).altinn.latestEnd).toBe('2026-12-31');
    expect(parsed(SANDBOX).altinn).not.toHaveProperty('latestEnd');
    for (const wrong of ['2026-02-30', '31.12.2026', '2026-12-31T00:00:00Z']) {
      expect(faults({ ...SANDBOX, CONSENT_LATEST_END: wrong })).toEqual([
        expect.stringContaining('CONSENT_LATEST_END'),
      ]);
    }
  });

  it('takes the day on which a registered key stops working, also one that has passed', () => {
    const withDay = { ...SANDBOX, MASKINPORTEN_KEY_EXPIRES: '2020-01-31' };
    expect(parsed(withDay).maskinporten.keyExpires).toBe('2020-01-31');
    expect(faults({ ...SANDBOX, MASKINPORTEN_KEY_EXPIRES: 'snart' })).toEqual([
      expect.stringContaining('MASKINPORTEN_KEY_EXPIRES'),
    ]);
  });

  it('points production at the public systems', () => {
    const config = parsed(PRODUCTION);
    expect(config.altinn.baseUrl.href).toBe('https://platform.altinn.no/');
    expect(config.altinn.consentPagesUrl.href).toBe(
      'https://am.ui.altinn.no/accessmanagement/ui/consent/active',
    );
    expect(config.maskinporten.issuer).toBe('https://maskinporten.no/');
    expect(config.skatteetaten.baseUrl.href).toBe('https://kravogbetalinger.api.skatteetaten.no/v1');
    expect(config.customerLogin.acr).toBe('idporten-loa-substantial');
    expect(config.staffLogin.acr).toBeUndefined();
  });

  it('treats an empty value as not given', () => {
    expect(parsed({ ...SANDBOX, PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 3000 });
  });
});

describe('faults', () => {
  it('names every missing setting at once outside the sandbox', () => {
    const names = faults({ PORTAL_ENV: 'test' }).join('\n');
    for (const name of [
      ...[
        'PORTAL_URL',
        'AUTH_SECRET',
        'ENCRYPTION_KEYS',
        'BANK_ORGNR',
        'BANK_NAME',
        'MASKINPORTEN_CLIENT_ID',
      ],
      ...[
        'CUSTOMER_OIDC_ISSUER',
        'CUSTOMER_OIDC_CLIENT_SECRET',
        'ADVISOR_OIDC_CLIENT_ID',
        'MASKINPORTEN_P12_FILE',
      ],
    ]) {
      expect(names).toContain(name);
    }
  });

  it.each([
    [{ PORTAL_ENV: 'prod' }, 'PORTAL_ENV is wrong'],
    [{ PORTAL_URL: 'http://localhost:3000/path' }, 'PORTAL_URL is wrong'],
    [{ PORT: '70000' }, 'PORT is wrong'],
    [{ AUTH_SECRET: 'short' }, 'AUTH_SECRET is wrong'],
    [{ ENCRYPTION_KEYS: 'one:c2hvcnQ=' }, 'ENCRYPTION_KEYS is wrong'],
    [{ ENCRYPTION_KEYS: `one:${TEST_KEY},one:${TEST_KEY}` }, 'ENCRYPTION_KEYS is wrong'],
    [{ DATABASE_URL: 'mysql://db/x' }, 'DATABASE_URL is wrong'],
    [{ BANK_ORGNR: '312601819' }, 'BANK_ORGNR is wrong'],
    [{ BANK_CONTACT_URL: 'bank.example/kontakt' }, 'BANK_CONTACT_URL is wrong'],
    [{ BANK_CONTACT_PHONE: '22 00 00 00 (8-16)' }, 'BANK_CONTACT_PHONE is wrong'],
    [{ MASKINPORTEN_ISSUER: 'http://127.0.0.1:4100/maskinporten' }, 'MASKINPORTEN_ISSUER is wrong'],
    [{ MASKINPORTEN_PRIVATE_JWK: '{"kty":"RSA"}' }, 'MASKINPORTEN_PRIVATE_JWK is wrong'],
    [
      { MASKINPORTEN_P12_FILE: '/a.p12' },
      'MASKINPORTEN_PRIVATE_JWK and MASKINPORTEN_P12_FILE are both given',
    ],
    [
      { ADVISOR_OIDC_PRIVATE_JWK: TEST_JWK },
      'ADVISOR_OIDC_CLIENT_SECRET and ADVISOR_OIDC_PRIVATE_JWK are both given',
    ],
    [{ CACHE_SECONDS: '-1' }, 'CACHE_SECONDS is wrong'],
    [{ REFRESH_SECONDS: '31' }, 'REFRESH_SECONDS is wrong'],
    [{ KRAVOGBETALINGER_BASE_URL: 'https://user:pass@x.example/v1' }, 'KRAVOGBETALINGER_BASE_URL is wrong'],
    [{ ALTINN_BASE_URL: 'https://platform.altinn.no' }, 'ALTINN_BASE_URL belongs to another environment'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is wrong'],
  ])('reports %o', (change, expected) => {
    const reported = faults({ ...SANDBOX, ...change });
    expect(reported).toHaveLength(1);
    expect(reported[0]).toContain(expected);
  });

  it('never repeats a value, which may be a secret', () => {
    const reported = faults({
      ...SANDBOX,
      AUTH_SECRET: 'hemmelig',
      ENCRYPTION_KEYS: 'x:hemmelig',
      DATABASE_URL: 'hemmelig',
    });
    expect(reported).toHaveLength(3);
    expect(reported.join('\n')).not.toContain('hemmelig');
  });
});

describe('rules of test and production', () => {
  it.each([
    [{ BANK_ORGNR: '312601818' }, 'BANK_ORGNR is a synthetic'],
    [{ DATABASE_URL: '' }, 'DATABASE_URL is missing'],
    [{ CUSTOMER_OIDC_ACR: '' }, 'CUSTOMER_OIDC_ACR is missing: expected a level'],
    [{ NODE_TLS_REJECT_UNAUTHORIZED: '0' }, 'NODE_TLS_REJECT_UNAUTHORIZED switches off'],
    [
      { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://traces.bank.example' },
      'OTEL_EXPORTER_OTLP_ENDPOINT must be https',
    ],
    [{ DATABASE_WITHOUT_TLS_BECAUSE: 'yes' }, 'DATABASE_WITHOUT_TLS_BECAUSE is wrong'],
    [{ PORTAL_URL: 'http://bedrift.bank.example' }, 'PORTAL_URL must be https'],
    [{ ALTINN_BASE_URL: 'https://127.0.0.1:4103' }, 'ALTINN_BASE_URL points at this machine'],
    [
      { MASKINPORTEN_ISSUER: 'https://test.maskinporten.no/' },
      'MASKINPORTEN_ISSUER belongs to another environment',
    ],
  ])('production refuses %o', (change, expected) => {
    const reported = faults({ ...PRODUCTION, ...change });
    expect(reported).toHaveLength(1);
    expect(reported[0]).toContain(expected);
  });

  it('production refuses the whole sandbox at once, each address by its name', () => {
    const sandbox = {
      PORTAL_URL: 'http://localhost:3000',
      CUSTOMER_OIDC_ISSUER: 'http://127.0.0.1:4101',
      ADVISOR_OIDC_ISSUER: 'http://127.0.0.1:4102',
      MASKINPORTEN_ISSUER: 'http://127.0.0.1:4100/maskinporten/',
      ALTINN_BASE_URL: 'http://127.0.0.1:4103',
      KRAVOGBETALINGER_BASE_URL: 'http://127.0.0.1:4100/kravogbetalinger/v1',
    };
    const others = {
      BANK_ORGNR: '312601818',
      SMTP_URL: 'smtp://127.0.0.1:4105',
      MAIL_FROM: 'post@bank.example',
    };
    const reported = faults({ ...PRODUCTION, ...sandbox, ...others, DATABASE_URL: '' }).join('\n');
    for (const name of Object.keys(sandbox)) {
      expect(reported).toContain(`${name} must be https in production`);
      expect(reported).toContain(`${name} points at this machine`);
    }
    expect(reported).toMatch(/DATABASE_URL is missing[^]*BANK_ORGNR is a synthetic/);
    expect(reported).toContain('SMTP_URL points at this machine');
  });

  it('reads where customers reach the bank, and demands https of it', () => {
    const contact = {
      BANK_CONTACT_URL: 'https://bank.example/kontakt',
      BANK_CONTACT_PHONE: '+47 22 00 00 00',
    };
    expect(parsed({ ...PRODUCTION, ...contact }).bank.contact).toEqual({
      url: new URL('https://bank.example/kontakt'),
      phone: '+47 22 00 00 00',
    });
    expect(parsed(PRODUCTION).bank.contact).toEqual({ url: undefined, phone: undefined });
    expect(faults({ ...PRODUCTION, BANK_CONTACT_URL: 'http://bank.example' })).toEqual([
      'BANK_CONTACT_URL must be https in production',
    ]);
  });

  it.each(['test', 'production'])('refuses %s on the embedded database', (PORTAL_ENV) => {
    const settings = { ...PRODUCTION, PORTAL_ENV, DATABASE_URL: '' };
    expect(faults(settings)).toEqual([
      expect.stringContaining(`DATABASE_URL is missing: ${PORTAL_ENV} needs`),
    ]);
  });

  it('asks for the level of staff that is set', () => {
    expect(parsed({ ...PRODUCTION, ADVISOR_OIDC_ACR: 'mfa' }).staffLogin.acr).toBe('mfa');
  });

  it.each([
    'postgres://portal@db.bank.example/portal',
    'postgres://portal@db.bank.example/portal?sslmode=disable',
    'postgres://portal@db.bank.example/portal?sslmode=no-verify',
    'postgres://portal@db.bank.example/portal?sslmode=require',
    'postgres://portal@db.bank.example/portal?sslmode=verify-full&sslmode=disable',
    'postgres://portal@db.bank.example/portal?sslmode=verify-full&ssl=0',
    'postgres://portal@localhost/portal?host=db.bank.example',
  ])('production refuses to read the database over a wire that others may read: %s', (DATABASE_URL) => {
    const reported = faults({ ...PRODUCTION, DATABASE_URL });
    expect(reported).toHaveLength(1);
    expect(reported[0]).toContain('DATABASE_URL must have sslmode=verify-full');
    const because = 'the network between them is encrypted';
    expect(faults({ ...PRODUCTION, DATABASE_URL, DATABASE_WITHOUT_TLS_BECAUSE: because })).toEqual([]);
    expect(faults({ ...PRODUCTION, DATABASE_URL, PORTAL_ENV: 'test' })).toEqual([]);
  });

  it.each([
    { DATABASE_URL: 'postgres://portal@localhost/portal' },
    { DATABASE_URL: 'postgres://portal@127.0.0.1:5433/portal' },
    { DATABASE_URL: 'postgres://portal@db/portal?host=/var/run/postgresql' },
    { OTEL_EXPORTER_OTLP_ENDPOINT: 'https://traces.bank.example' },
    { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' },
    {
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://traces:4318',
      TRACES_WITHOUT_TLS_BECAUSE: 'a sidecar of the same pod',
    },
    { NODE_TLS_REJECT_UNAUTHORIZED: '1' },
  ])('production takes %o', (change) => {
    expect(faults({ ...PRODUCTION, ...change })).toEqual([]);
  });

  it('lets a test environment go without a level', () => {
    const test = { ...PRODUCTION, PORTAL_ENV: 'test', CUSTOMER_OIDC_ACR: '' };
    expect(parsed(test).customerLogin.acr).toBeUndefined();
  });

  it('lets a test environment use a synthetic bank, but not plain http', () => {
    const test = { ...PRODUCTION, PORTAL_ENV: 'test', BANK_ORGNR: '312601818' };
    expect(faults(test)).toEqual([]);
    expect(faults({ ...test, PORTAL_URL: 'http://localhost' })).toHaveLength(2);
  });
});

describe('files', () => {
  const withoutSecret = { ...SANDBOX, AUTH_SECRET: '' };

  it('reads a mounted secret without its final line break', () => {
    const config = parsed({ ...withoutSecret, AUTH_SECRET_FILE: '/run/auth' }, () =>
      Buffer.from('x'.repeat(40) + '\n'),
    );
    expect(config.authSecret.reveal()).toBe('x'.repeat(40));
  });

  it('refuses a secret that is given twice, or whose file cannot be read', () => {
    expect(faults({ ...SANDBOX, AUTH_SECRET_FILE: '/run/auth' })).toEqual([
      'AUTH_SECRET is given twice, as AUTH_SECRET and as AUTH_SECRET_FILE; give one of them',
    ]);
    const fromFile = { ...withoutSecret, AUTH_SECRET_FILE: '/run/auth' };
    expect(faults(fromFile)).toEqual(['AUTH_SECRET_FILE points at a file that cannot be read']);
    expect(faults(fromFile, () => Buffer.from('\n'))[0]).toBe('AUTH_SECRET_FILE points at an empty file');
  });
});

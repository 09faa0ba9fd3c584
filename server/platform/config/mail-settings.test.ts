import { describe, expect, it } from 'vitest';
import { secret } from '#lib/core/secret.ts';
import { parseConfig } from './parse-config.ts';
import type { Env } from './resolve-env.ts';
import { PRODUCTION, SANDBOX } from './testing/config.ts';

const FROM = { MAIL_FROM: 'ikke-svar@bank.example' };

function read(env: Env, base: Env = PRODUCTION, file = '') {
  const result = parseConfig({ ...base, ...env }, () => Buffer.from(file), new Date());
  return result.ok ? { mail: result.value.mail, faults: [] } : { mail: undefined, faults: result.error };
}

describe('the mail server', () => {
  it('is optional', () => {
    expect(read({})).toEqual({ mail: undefined, faults: [] });
  });

  it.each([
    ['smtp://mail.bank.example', { host: 'mail.bank.example', port: 587, tls: false }],
    ['smtps://mail.bank.example/', { host: 'mail.bank.example', port: 465, tls: true }],
    [
      'smtp://portal:s%40cret@10.0.0.5:2525',
      { host: '10.0.0.5', port: 2525, tls: false, login: { user: 'portal', password: secret('s@cret') } },
    ],
    ['smtps://[2001:db8::25]:465', { host: '2001:db8::25', port: 465, tls: true }],
  ])('is read from %s', (url, expected) => {
    expect(read({ ...FROM, SMTP_URL: url })).toEqual({
      mail: { ...expected, from: FROM.MAIL_FROM, requireTls: true },
      faults: [],
    });
  });

  it('has its password as it was before it stood in an address', () => {
    const { mail } = read({ ...FROM, SMTP_URL: 'smtp://portal:s%40cret@10.0.0.5:2525' });
    expect(mail?.login?.password.reveal()).toBe('s@cret');
  });

  it('may be a mounted secret, and on this machine without TLS in the sandbox alone', () => {
    const { mail, faults } = read(
      { ...FROM, SMTP_URL_FILE: '/run/smtp' },
      SANDBOX,
      'smtp://127.0.0.1:4105\n',
    );
    expect(faults).toEqual([]);
    expect(mail).toEqual({
      host: '127.0.0.1',
      port: 4105,
      tls: false,
      from: FROM.MAIL_FROM,
      requireTls: false,
    });
  });

  it.each([
    [{ ...FROM, SMTP_URL: 'http://mail.bank.example' }, 'SMTP_URL is wrong'],
    [{ ...FROM, SMTP_URL: 'mail.bank.example:25' }, 'SMTP_URL is wrong'],
    [{ ...FROM, SMTP_URL: 'smtp://portal@mail.bank.example' }, 'SMTP_URL is wrong'],
    [{ ...FROM, SMTP_URL: 'smtp://a:%ZZ@mail.bank.example' }, 'SMTP_URL is wrong'],
    [{ ...FROM, SMTP_URL: 'smtp://mail.bank.example/?pool=true' }, 'SMTP_URL is wrong'],
    [{ ...FROM, SMTP_URL: 'smtp://localhost' }, 'SMTP_URL points at this machine'],
    [{ ...FROM, SMTP_URL: 'smtps://[::1]:465' }, 'SMTP_URL points at this machine'],
    [{ MAIL_FROM: 'Banken <post@bank.example>', SMTP_URL: 'smtp://m.example' }, 'MAIL_FROM is wrong'],
    [{ MAIL_FROM: 'a@b.example\r\nBcc: c@d.example', SMTP_URL: 'smtp://m.example' }, 'MAIL_FROM is wrong'],
    [{ ...FROM }, 'SMTP_URL and MAIL_FROM go together'],
    [{ SMTP_URL: 'smtp://m.example' }, 'SMTP_URL and MAIL_FROM go together'],
  ])('is refused in %o', (env, expected) => {
    const { faults } = read(env);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(expected);
    expect(faults.join()).not.toMatch(/%ZZ|portal@|post@/);
  });
});

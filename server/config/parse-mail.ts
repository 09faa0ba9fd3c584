import 'server-only';
import { z } from 'zod';
import { secret } from '#lib/secret/secret.ts';
import { isLoopback } from './address-rules.ts';
import type { Config, Environment } from './config-types.ts';
import type { SettingsReader } from './settings-reader.ts';

const URL_EXPECTED =
  'smtp://user:password@host:port or smtps://user:password@host:port, without path; user and password go together';

/** The bank's mail server: `SMTP_URL` and `MAIL_FROM`, both or neither. Without them the portal sends no e-mail. */
export function readMail(reader: SettingsReader, environment: Environment): Config['mail'] {
  const server = reader.optional('SMTP_URL', smtpServer, URL_EXPECTED);
  const from = reader.optional('MAIL_FROM', z.email().max(254), 'an e-mail address and nothing else');
  if (reader.given('SMTP_URL') !== reader.given('MAIL_FROM')) {
    reader.fault('SMTP_URL and MAIL_FROM', 'go together; give both, or neither to send no e-mail');
  }
  if (server === undefined || from === undefined) return undefined;
  if (environment !== 'sandbox' && isLoopback(server.host)) {
    reader.fault('SMTP_URL', `points at this machine, which ${environment} refuses`);
  }
  return { ...server, from, requireTls: environment !== 'sandbox' };
}

type Server = Omit<NonNullable<Config['mail']>, 'from' | 'requireTls'>;

const smtpServer = z.string().transform((value, context): Server => {
  const server = URL.canParse(value) ? serverOf(new URL(value)) : undefined;
  if (server !== undefined) return server;
  context.addIssue({ code: 'custom', message: 'not the address of a mail server' });
  return z.NEVER;
});

function serverOf(url: URL): Server | undefined {
  const tls = url.protocol === 'smtps:';
  if (!tls && url.protocol !== 'smtp:') return undefined;
  if (url.hostname === '' || !['', '/'].includes(url.pathname) || url.search !== '' || url.hash !== '')
    return undefined;
  const [user, password] = [decode(url.username), decode(url.password)];
  if (user === undefined || password === undefined || (user === '') !== (password === '')) return undefined;
  return {
    // An IPv6 address stands in brackets in a URL and nowhere else.
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? (tls ? 465 : 587) : Number(url.port),
    tls,
    ...(user === '' ? {} : { login: { user, password: secret(password) } }),
  };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

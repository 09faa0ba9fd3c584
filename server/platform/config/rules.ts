import 'server-only';
import { isSyntheticOrgnr } from '#lib/core/identifiers/orgnr.ts';
import type { Environment } from './config-types.ts';
import { belongsElsewhere } from './defaults.ts';
import type { Known } from './settings.ts';

/** What rules judge by: the settings that are right by themselves, and the names of all that are given. */
export interface Judged {
  readonly known: Known;
  readonly given: ReadonlySet<string>;
  readonly environment: Environment;
}
type Rule = (judged: Judged) => readonly string[];

/** Whether a host name or address means this machine; brackets around IPv6 or not. */
const isLoopback = (host: string): boolean =>
  host === 'localhost' ||
  host.endsWith('.localhost') ||
  /^127\./.test(host) ||
  ['::1', '0.0.0.0', '::'].includes(host.replace(/^\[(.*)\]$/, '$1'));

const fault = (isWrong: boolean, text: string): readonly string[] => (isWrong ? [text] : []);

/** Test and production need PostgreSQL; production reads it over TLS with the certificate checked, or over this machine's own wire. */
export const databaseRules: Rule = ({ known, given, environment }) => [
  ...fault(
    environment !== 'sandbox' && !given.has('DATABASE_URL'),
    `DATABASE_URL is missing: ${environment} needs PostgreSQL; the embedded database is for demos`,
  ),
  ...fault(
    environment === 'production' &&
      known.DATABASE_URL !== undefined &&
      !given.has('DATABASE_WITHOUT_TLS_BECAUSE') &&
      !isSafeWire(new URL(known.DATABASE_URL)),
    'DATABASE_URL must have sslmode=verify-full in production (or DATABASE_WITHOUT_TLS_BECAUSE says why not)',
  ),
  ...fault(
    environment === 'production' && known.NODE_TLS_REJECT_UNAUTHORIZED === '0',
    'NODE_TLS_REJECT_UNAUTHORIZED switches off the check of every certificate, which production refuses; name the authority in NODE_EXTRA_CA_CERTS',
  ),
];

function isSafeWire({ hostname, searchParams }: URL): boolean {
  // The driver lets parameters win over what stands before them, and the last of several over the first.
  const host = searchParams.getAll('host').at(-1) ?? hostname;
  const isChecked = searchParams.getAll('sslmode').at(-1) === 'verify-full' && !searchParams.has('ssl');
  // A path is the folder of a socket, which is on this machine too.
  return isChecked || isLoopback(host) || host.startsWith('/');
}

const bankRule: Rule = ({ known, environment }) =>
  fault(
    environment === 'production' && known.BANK_ORGNR !== undefined && isSyntheticOrgnr(known.BANK_ORGNR),
    'BANK_ORGNR is a synthetic organisation number, which production refuses',
  );

/** Exactly one of two settings is given. */
function exactlyOne(given: ReadonlySet<string>, first: string, second: string): readonly string[] {
  if (given.has(first) !== given.has(second)) return [];
  return [`${first} and ${second} are both ${given.has(first) ? 'given' : 'missing'}; give one of them`];
}

const loginRules: Rule = ({ given }) =>
  ['CUSTOMER_OIDC', 'ADVISOR_OIDC'].flatMap((prefix) =>
    exactlyOne(given, `${prefix}_CLIENT_SECRET`, `${prefix}_PRIVATE_JWK`),
  );

const maskinportenRules: Rule = ({ known, given }) => {
  const key = 'MASKINPORTEN_PRIVATE_JWK';
  const file = 'MASKINPORTEN_P12_FILE';
  const password = 'MASKINPORTEN_P12_PASSWORD';
  const { MASKINPORTEN_CONSUMER_ORG: consumer, BANK_ORGNR: bank } = known;
  const one = exactlyOne(given, key, file);
  return [
    // Altinn lets no one ask for a consent to another organisation than the token's consumer.
    ...fault(
      consumer !== undefined && bank !== undefined && consumer !== bank,
      'MASKINPORTEN_CONSUMER_ORG must equal BANK_ORGNR',
    ),
    ...one,
    ...fault(
      one.length === 0 && given.has(file) && !given.has(password),
      `${password} is missing: expected the password of ${file}`,
    ),
    ...fault(
      one.length === 0 && given.has(key) && given.has(password),
      `${password} is only for ${file}, which is not given`,
    ),
    ...fault(
      one.length === 0 && given.has(file) && known.MASKINPORTEN_KEY_EXPIRES !== undefined,
      'MASKINPORTEN_KEY_EXPIRES is only for a registered key: a certificate says itself when it ends',
    ),
  ];
};

const mailRules: Rule = ({ known, given, environment }) => [
  ...fault(
    given.has('SMTP_URL') !== given.has('MAIL_FROM'),
    'SMTP_URL and MAIL_FROM go together; give both, or neither to send no e-mail',
  ),
  ...fault(
    environment !== 'sandbox' && known.SMTP_URL !== undefined && isLoopback(known.SMTP_URL.host),
    `SMTP_URL points at this machine, which ${environment} refuses`,
  ),
];

const ADDRESSES = [
  'PORTAL_URL',
  'BANK_CONTACT_URL',
  'CUSTOMER_OIDC_ISSUER',
  'ADVISOR_OIDC_ISSUER',
  'MASKINPORTEN_ISSUER',
  'ALTINN_BASE_URL',
  'KRAVOGBETALINGER_BASE_URL',
] as const;

/** Outside the sandbox every address is https and not this machine; no address belongs to another environment. */
const addressRules: Rule = ({ known, environment }) =>
  ADDRESSES.flatMap((name) => {
    const text = known[name];
    if (text === undefined) return [];
    const { hostname, protocol } = new URL(text);
    const isReal = environment !== 'sandbox';
    return [
      ...fault(
        belongsElsewhere(hostname, environment),
        `${name} belongs to another environment than PORTAL_ENV=${environment}; test goes with test only`,
      ),
      ...fault(isReal && protocol !== 'https:', `${name} must be https in ${environment}`),
      ...fault(
        isReal && isLoopback(hostname),
        `${name} points at this machine, which ${environment} refuses`,
      ),
    ];
  });

const tracesRule: Rule = ({ known, given, environment }) => {
  const collector = known.OTEL_EXPORTER_OTLP_ENDPOINT;
  return fault(
    environment === 'production' &&
      collector !== undefined &&
      !given.has('TRACES_WITHOUT_TLS_BECAUSE') &&
      collector.protocol !== 'https:' &&
      !isLoopback(collector.hostname),
    'OTEL_EXPORTER_OTLP_ENDPOINT must be https in production (or TRACES_WITHOUT_TLS_BECAUSE says why not)',
  );
};

/** What settings must be together. */
export const RULES: readonly Rule[] = [
  databaseRules,
  bankRule,
  loginRules,
  maskinportenRules,
  mailRules,
  tracesRule,
  addressRules,
];

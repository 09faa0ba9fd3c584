import type { Weakening } from './weakening.ts';

const TOKEN = 'server/auth/id-token.ts';
const TOKEN_TEST = 'server/auth/id-token.test.ts';
const HEADERS = 'lib/http/security-headers.ts';
const HEADERS_TEST = 'lib/http/security-headers.test.ts';
const COOKIES = 'server/auth/cookies.ts';
const COOKIE_TEST = [
  'server/auth/session-cookie.test.ts',
  "the session cookie is out of reach of scripts, other sites' posts and plain http",
] as const;
const STORE_TEST = 'server/auth/session-store.test.ts';

/** Logging in, staying logged in, and what other sites may do with that. */
export const LOGIN: readonly Weakening[] = [
  {
    id: 'any-audience',
    what: 'An ID token for another client logs in here',
    file: TOKEN,
    find: '      audience: expected.clientId,\n',
    put: '',
    test: [TOKEN_TEST, 'verifyIdToken refuses a token with another client'],
  },
  {
    id: 'any-issuer',
    what: 'An ID token of another issuer logs in here',
    file: TOKEN,
    find: '      issuer: expected.issuer,\n',
    put: '',
    test: [TOKEN_TEST, 'verifyIdToken refuses a token with another issuer'],
  },
  {
    id: 'any-algorithm',
    what: 'An ID token may choose how it is signed',
    file: TOKEN,
    find: "      algorithms: ['RS256'],\n",
    put: '',
    test: [TOKEN_TEST, 'verifyIdToken refuses other algorithms, even with a key of the provider'],
  },
  {
    id: 'several-clients',
    what: 'An ID token that was issued to another client, and is for several, logs in here',
    file: TOKEN,
    find: '!claims.success || !isMeantFor(expected.clientId, claims.data)',
    put: '!claims.success',
    test: [TOKEN_TEST, 'verifyIdToken refuses a token with another client as the one meant'],
  },
  {
    id: 'any-level',
    what: 'A login at a lower level than asked for is taken',
    file: TOKEN,
    find: '!meetsLevel(expected.acr, claims.data.acr)',
    put: "expected.acr === 'never'",
    test: [TOKEN_TEST, 'verifyIdToken refuses a level that is lower, and says so'],
  },
  {
    id: 'login-over-http',
    what: 'The login provider may be spoken to without TLS',
    file: 'server/auth/discovery.ts',
    find: 'return insecure && !provider.allowHttp',
    put: 'return insecure && !provider.issuer',
    test: ['server/auth/provider-fetch.test.ts', 'discovery refuses plain http outside the sandbox'],
  },
  {
    id: 'login-long-ago',
    what: 'Much may be taken out by whoever logged in an hour ago',
    file: 'server/auth/recent-login.ts',
    find: 'return recent ?',
    put: 'return recent || authenticatedAt !== undefined ?',
    test: ['server/auth/recent-login.test.ts', 'a person who was there an hour ago: 2026-11-23T08:00:00Z'],
  },
  {
    id: 'cookie-for-scripts',
    what: 'Scripts may read the session’s cookie',
    file: COOKIES,
    find: 'httpOnly: true',
    put: 'httpOnly: false',
    test: COOKIE_TEST,
  },
  {
    id: 'cookie-for-others',
    what: 'Other sites’ posts carry the session’s cookie',
    file: COOKIES,
    find: "sameSite: 'lax'",
    put: "sameSite: 'none'",
    test: COOKIE_TEST,
  },
  {
    id: 'session-for-ever',
    what: 'A session that nobody uses does not end',
    file: 'server/auth/session-limits.ts',
    find: ">= IDLE_LIMIT_MS ? 'idle' : undefined",
    put: ">= ABSOLUTE_LIMIT_MS ? 'idle' : undefined",
    test: [STORE_TEST, 'sessions (embedded) ends after 30 minutes without use, for good'],
  },
  {
    id: 'session-in-clear',
    what: 'Who reads the database has everybody’s session',
    file: 'server/auth/session-secret.ts',
    find: "createHash('sha256').update(secret.reveal()).digest('hex')",
    put: '(createHash, secret.reveal())',
    test: [STORE_TEST, 'sessions (embedded) knows a customer by the secret, and does not keep the secret'],
  },
  {
    id: 'anybody-logs-out',
    what: 'Another provider’s log-out ends sessions here',
    file: 'server/auth/front-channel.ts',
    find: "if (config.customerLogin.issuer === issuer) kinds.push('customer');",
    put: "if (issuer !== '') kinds.push('customer');",
    test: [
      'server/auth/front-channel.test.ts',
      'front-channel log-out (embedded) from the other provider ends nothing, and answers the same',
    ],
  },
  {
    id: 'forms-from-elsewhere',
    what: 'Another site may send the portal’s forms',
    file: 'lib/http/own-request.ts',
    find: "return site === 'same-origin'",
    put: "return site !== 'none'",
    test: [
      'server/downloads/downloads.test.ts',
      "of what says { 'sec-fetch-site': 'same-site' } of itself, a form is ours: false, and a file may be had: false",
    ],
  },
  {
    id: 'inline-scripts',
    what: 'Scripts that are written into a page run',
    file: HEADERS,
    find: "`script-src 'self' 'nonce-${nonce}' 'strict-dynamic'",
    put: "`script-src 'self' 'unsafe-inline'",
    test: [HEADERS_TEST, 'the policy of pages lets no script run without the nonce'],
  },
  {
    id: 'framed',
    what: 'Another site may frame the portal’s pages',
    file: HEADERS,
    find: '    "frame-ancestors \'none\'",\n',
    put: '',
    test: [
      HEADERS_TEST,
      'the policy of pages refuses framing, a base address, plug-ins and everything that is not named',
    ],
  },
  {
    id: 'sent-elsewhere',
    what: 'The way back after login leads to another site',
    file: 'lib/http/safe-return-path.ts',
    find: "url.pathname.startsWith('//') || ",
    put: '',
    test: ['lib/http/safe-return-path.test.ts', 'safeReturnPath refuses "/.//evil.example"'],
  },
];

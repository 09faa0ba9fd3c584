import type { Weakening } from './weakening.ts';

const LOG_TEST = 'server/log/log.test.ts';

/** What gets out or in: by the log, the database, files and other systems. */
export const LEAKS: readonly Weakening[] = [
  {
    id: 'number-in-log',
    what: 'An identity number reaches the log',
    file: 'server/log/redact.ts',
    find: '\n    .replace(SENSITIVE_TEXT, (match) => (ID.test(match) ? match : REDACTED))',
    put: '',
    test: [LOG_TEST, 'log takes identity numbers and tokens out of the message and out of a child log'],
  },
  {
    id: 'query-in-log',
    what: 'What a failed query was about reaches the log',
    file: 'server/log/redact.ts',
    find: '\n    .replace(PARAMETERS, `params: ${REDACTED}`)',
    put: '',
    test: [LOG_TEST, 'log keeps a failed query and where it stood, and none of its parameters'],
  },
  {
    id: 'secret-prints',
    what: 'A secret turns into text by itself',
    file: 'lib/secret/secret.ts',
    find: '  toJSON(): string {\n    return SHOWN;',
    put: '  toJSON(): string {\n    return String(this.#value);',
    test: ['lib/secret/secret.test.ts', 'a secret does not show in JSON'],
  },
  {
    id: 'number-stored',
    what: 'Identity numbers are stored',
    file: 'server/customers/store-rows.ts',
    find: 'pidHash: pidHashes(pid)[0]',
    put: 'pidHash: pid',
    test: [
      'server/customers/customers.test.ts',
      'customers (embedded) never have their identity number stored',
    ],
  },
  {
    id: 'account-unmasked',
    what: 'Payers’ accounts are shown whole',
    file: 'lib/identifiers/account.ts',
    find: "(toHide-- > 0 ? '*' : digit)",
    put: "(toHide-- > 99 ? '*' : digit)",
    test: ['lib/identifiers/account-and-iban.test.ts', 'accounts mask "12345543210" to "******43210"'],
  },
  {
    id: 'seal-unchecked',
    what: 'What is sealed can be altered, or moved to another business’s row',
    file: 'server/crypto/seal.ts',
    find: ', decipher.final()]',
    put: ']',
    test: [
      'server/crypto/crypto.test.ts',
      'seal and open opens nothing that is altered, cut, or kept in another place',
    ],
  },
  {
    id: 'link-in-clear',
    what: 'Who reads the database has everybody’s calendar',
    file: 'server/calendar-links/calendar-link-store.ts',
    find: 'const row = { tokenHash: hashSecret(token),',
    put: 'const row = { tokenHash: token.reveal(),',
    test: [
      'server/calendar-links/calendar-links.test.ts',
      'calendar links (embedded) leave no token in the database, nor in the audit trail',
    ],
  },
  {
    id: 'formula-in-file',
    what: 'A name in a file runs as a formula',
    file: 'lib/csv/csv.ts',
    find: "FORMULA.test(cell.text) ? `'${cell.text}` : cell.text",
    put: 'FORMULA.test(cell.text) ? cell.text : cell.text',
    test: ['lib/csv/csv.test.ts', 'CSV does not let "=1+1" run as a formula'],
  },
  {
    id: 'follow-redirects',
    what: 'An upstream may send the portal, and its token, elsewhere',
    file: 'server/http/call-upstream.ts',
    find: "redirect: 'manual'",
    put: "redirect: 'follow'",
    test: [
      'server/http/call-upstream.test.ts',
      'callUpstream never follows a redirect, which could carry a token elsewhere',
    ],
  },
  {
    id: 'endless-answer',
    what: 'An upstream may fill the memory',
    file: 'server/http/call-upstream.ts',
    find: 'request.maxBytes ?? DEFAULT_MAX_BYTES',
    put: 'Number.MAX_SAFE_INTEGER',
    test: [
      'server/http/call-upstream.test.ts',
      'callUpstream refuses a body that is too large (unannounced)',
    ],
  },
  {
    id: 'altinn-sends-elsewhere',
    what: 'Altinn’s answer may send people to any site',
    file: 'server/altinn/consent-schema.ts',
    find: "origin === pages.origin && username === ''",
    put: "pages.origin !== '' && username === ''",
    test: [
      'server/altinn/altinn-client.test.ts',
      'reading a consent sends nobody elsewhere than to Altinn, and reads the rest of the answer all the same',
    ],
  },
  {
    id: 'no-limits',
    what: 'One address may ask without end',
    file: 'server/limits/count-asking.ts',
    find: 'asked > limit.most',
    put: 'asked > Number.MAX_SAFE_INTEGER',
    test: [
      'server/limits/count-asking.test.ts',
      'counting requests (embedded) lets through what a limit allows, and says how long to wait after that',
    ],
  },
  {
    id: 'metrics-for-all',
    what: 'Anybody reads the metrics',
    file: 'server/metrics/may-scrape.ts',
    find: 'return timingSafeEqual(digest(given), digest(token.reveal()))',
    put: 'return timingSafeEqual(digest(given), digest(given))',
    test: ['server/metrics/may-scrape.test.ts', "header 'Bearer wrong' with token 'right': false"],
  },
  {
    id: 'short-secret',
    what: 'A secret that can be guessed seals the cookies',
    file: 'server/config/parse-config.ts',
    find: 'z.string().min(32)',
    put: 'z.string().min(1)',
    test: ['server/config/parse-config.test.ts', "faults reports { AUTH_SECRET: 'short' }"],
  },
  {
    id: 'header-in-mail',
    what: 'A text in a mail adds a recipient',
    file: 'server/mail/compose.ts',
    find: "'Auto-Submitted': 'auto-generated',",
    put: "'Auto-Submitted': { prepared: true, value: `auto-generated ${mail.subject}` },",
    test: [
      'server/mail/smtp-sender.test.ts',
      'a mail that arrives cannot be given another recipient or header by what is in it',
    ],
  },
];

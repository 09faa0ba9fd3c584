import 'server-only';
import { cell, type NotPossible, type Step } from './matrix-types.ts';

const NOT_HTTP: NotPossible = { notPossible: 'PostgreSQL’s protocol has no answer of the kind' };
const NOTHING = cell(
  'no figures, but upstream-unavailable',
  'the last good answer stays',
  'loading a tax account failed',
);

/** PostgreSQL, as one of the systems that may be away: it is the only place where an answer may be kept or found. */
export const DATABASE_STEPS: readonly Step[] = [
  {
    id: 'database-look',
    upstream: 'PostgreSQL',
    does: 'looks at what is open',
    good: { sees: 'fresh figures', stored: 'the new answer' },
    cells: {
      refused: NOTHING,
      reset: NOTHING,
      hang: NOTHING,
      slow: NOTHING,
      '400': NOT_HTTP,
      '401': NOT_HTTP,
      '403': NOT_HTTP,
      '404': NOT_HTTP,
      '406': NOT_HTTP,
      '429': NOT_HTTP,
      '500': NOT_HTTP,
      '502': NOT_HTTP,
      '503': NOT_HTTP,
      malformed: NOTHING,
      truncated: NOTHING,
      'wrong-type': NOT_HTTP,
      oversized: NOT_HTTP,
      'clock-skew': { notPossible: 'leases go by the database’s clock alone' },
      'wrong-key': {
        notPossible: 'nothing there is signed; what is sealed with a lost key has tests of its own',
      },
      'expired-certificate': { notPossible: 'TLS towards it is the connection string’s affair' },
    },
  },
];

import { ACCESS } from './access-weakenings.ts';
import { LEAKS } from './leak-weakenings.ts';
import { LOGIN } from './login-weakenings.ts';
import type { Weakening } from './weakening.ts';

/** Those that a unit, contract or database test must notice: seconds each. */
export const WEAKENINGS: readonly Weakening[] = [...ACCESS, ...LOGIN, ...LEAKS];

const LOGGING_OUT = 'e2e/situations/logging-out.spec.ts';
const AFTER_LOGIN = 'the way back after login is on the portal, whatever the address says';

/** Those that a browser must notice, in a build of their own: minutes each. */
export const BUILT_WEAKENINGS: readonly Weakening[] = [
  {
    id: 'secret-in-page',
    what: 'A page shows the key that seals the cookies',
    file: 'app/(kunde)/bedrifter/page.tsx',
    find: "{t('title')}\n        </h1>",
    put: "{t('title')}\n        </h1>\n        <i>{(await import('#server/config/config.ts')).config().authSecret.reveal()}</i>",
    test: [LOGGING_OUT, AFTER_LOGIN],
  },
  {
    id: 'identity-number-printed',
    what: 'An identity number is printed at login, past the log',
    file: 'server/auth/identify.ts',
    find: '  const person = await personByPid(pid);',
    put: '  process.stdout.write(`${JSON.stringify({ pid })}\\n`);\n  const person = await personByPid(pid);',
    test: [LOGGING_OUT, AFTER_LOGIN],
  },
  {
    id: 'cookie-for-scripts-built',
    what: 'Scripts may read the session’s cookie (in a browser)',
    file: 'server/auth/cookies.ts',
    find: 'httpOnly: true',
    put: 'httpOnly: false',
    test: [LOGGING_OUT, 'the session cookie is out of reach of scripts and says nothing about the person'],
  },
];

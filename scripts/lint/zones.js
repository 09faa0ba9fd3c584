/**
 * What each room may import, as zones of ESLint's `import/no-restricted-paths`: an allow-list. A room that is not listed may import
 * nothing, so a new folder is an error until it has a line here. `docs/architecture.md` draws the same arrows.
 */
const CORE = ['lib/core', 'lib/messages'];
const PLATFORM = [
  'audit',
  'certificates',
  'config',
  'crypto',
  'db',
  'http',
  'jobs',
  'limiter',
  'mail-address',
  'observability',
  'process',
  'rate-limit',
].map((room) => `server/platform/${room}`);
const INTEGRATIONS = ['altinn', 'mail', 'maskinporten', 'skatteetaten'].map(
  (room) => `server/integrations/${room}`,
);
const FEATURES = [
  'access-log',
  'calendar',
  'consent',
  'customers',
  'files',
  'invitations',
  'payments',
  'pilot',
  'portfolio',
  'privacy',
  'reminders',
  'statement',
  'tax-account',
].map((room) => `server/features/${room}`);
/** Features that others build on. */
const SHARED_FEATURES = ['access-log', 'consent', 'files', 'tax-account'].map(
  (room) => `server/features/${room}`,
);
/** The composition root: what wires features together, and what runs in the background. */
const ROOT = ['server/services.ts', 'server/effects.ts', 'server/jobs.ts', 'server/background.ts'];
const OPS = ['lifecycle', 'maintenance', 'metrics'].map((room) => `server/ops/${room}`);

/** @type {Record<string, readonly string[]>} */
const ARROWS = {
  'lib/core': [],
  'lib/messages': ['lib/core'],
  'lib/tax-account': CORE,
  'lib/consent': CORE,
  'lib/access-log': CORE,
  'lib/invitations': CORE,
  'lib/statement': [...CORE, 'lib/tax-account'],
  'lib/payments': [...CORE, 'lib/tax-account'],
  'lib/calendar': [...CORE, 'lib/tax-account'],
  'lib/reminders': [...CORE, 'lib/tax-account', 'lib/consent'],
  'lib/portfolio': [...CORE, 'lib/tax-account', 'lib/consent'],
  'lib/pilot': [...CORE, 'lib/tax-account', 'lib/consent'],
  ...rows(PLATFORM, ['lib', ...PLATFORM]),
  ...rows(INTEGRATIONS, ['lib', ...PLATFORM, 'server/integrations/maskinporten']),
  'server/auth': ['lib', ...PLATFORM],
  ...rows(FEATURES, ['lib', 'server/auth', ...PLATFORM, ...INTEGRATIONS, ...SHARED_FEATURES]),
  'server/features/customers': [
    'lib',
    'server/auth',
    ...PLATFORM,
    'server/features/consent',
    'server/features/portfolio',
  ],
  'server/features/pilot': [
    'package.json',
    'lib',
    'server/auth',
    ...PLATFORM,
    ...INTEGRATIONS,
    ...SHARED_FEATURES,
  ],
  'server/features/privacy': [
    'lib',
    'server/auth',
    ...PLATFORM,
    ...SHARED_FEATURES,
    'server/features/portfolio',
    'server/features/reminders',
  ],
  ...rows(OPS, ['lib', 'server/auth', ...PLATFORM, ...INTEGRATIONS, ...FEATURES, ...OPS, ...ROOT]),
  ...rows(ROOT, ['lib', ...PLATFORM, ...INTEGRATIONS, ...FEATURES, ...ROOT]),
  'server/actions': ['lib', 'server/auth', ...FEATURES, ...ROOT, 'server/platform/config'],
  components: ['components', 'lib', 'server/actions'],
  app: [
    'app',
    'components',
    'lib',
    'server/actions',
    'server/auth',
    ...FEATURES,
    ...OPS,
    ...ROOT,
    'server/platform/config',
  ],
  'sandbox/core': ['lib', 'package.json'],
  'sandbox/data': ['lib', 'sandbox/core'],
  ...rows(
    ['altinn', 'login', 'mail', 'maskinporten', 'proxy', 'skatteetaten'].map(
      (name) => `sandbox/systems/${name}`,
    ),
    ['lib', 'sandbox/core', 'sandbox/data', 'sandbox/create-sandbox.ts'],
  ),
  'sandbox/control-api': [
    'lib',
    'sandbox/core',
    'sandbox/data',
    'sandbox/systems',
    'sandbox/create-sandbox.ts',
  ],
  'sandbox/demo-ui': [
    'lib',
    'sandbox/core',
    'sandbox/data',
    'sandbox/systems',
    'sandbox/control-api',
    'sandbox/create-sandbox.ts',
  ],
  ...rows(['sandbox/main.ts', 'sandbox/create-sandbox.ts'], ['lib', 'sandbox']),
  e2e: ['e2e', 'lib', 'sandbox', 'scripts', 'package.json'],
};

function rows(rooms, allowed) {
  return Object.fromEntries(rooms.map((room) => [room, allowed]));
}

/** Folders whose every subfolder is a room of its own. */
const ROOMS_OF_ROOMS = [
  'lib',
  'server',
  'server/platform',
  'server/integrations',
  'server/features',
  'server/ops',
  'sandbox',
  'sandbox/systems',
];

const listed = Object.keys(ARROWS).map((room) => ({
  target: `./${room}`,
  from: '.',
  except: [...new Set(['node_modules', room, ...ARROWS[room]])].map((path) => `./${path}`),
  message: `scripts/lint/zones.js lists what ${room} may import.`,
}));

const unlisted = ROOMS_OF_ROOMS.map((folder) => {
  const known = new Set(
    [...Object.keys(ARROWS), ...ROOMS_OF_ROOMS]
      .filter((room) => room.startsWith(`${folder}/`))
      .map((room) => room.slice(folder.length + 1).split('/')[0]),
  );
  return {
    target: `./${folder}/!(${[...known, 'testing'].join('|')})/**`,
    from: '.',
    except: ['./node_modules'],
    message: `This folder is new: list in scripts/lint/zones.js what it may import.`,
  };
});

const IN_A_WORKER =
  'What lays out pages or builds a workbook runs in a worker: give sendFile a job (server/features/files/file-jobs.ts).';

/** A file for download has one way out, which bounds size and memory. */
const downloads = [
  {
    target: './app',
    from: [
      './server/features/files/documents',
      './server/features/files/make-in-worker.ts',
      './server/features/files/file-answer.ts',
      './server/features/files/send-file.ts',
    ],
    message:
      'A file has a route made by businessDownload or staffDownload (server/features/files/define-download.ts).',
  },
  {
    target: './server/!(features)/**',
    from: './server/features/files/documents',
    message: IN_A_WORKER,
  },
  {
    target: './server/features/!(files)/**',
    from: ['statement-csv', 'statement-pdf', 'statement-xlsx', 'payment-pdf', 'integration-report-pdf'].map(
      (name) => `./server/features/files/documents/${name}.ts`,
    ),
    message: IN_A_WORKER,
  },
];

/** For production code and for the programs beside it. */
export const zones = [...listed, ...unlisted, ...downloads];

/** For tests, which may import what they test with: the sandbox, and any room below their own. */
export const testZones = [
  { target: './lib', from: ['./app', './components', './server'], message: 'lib imports nothing but lib.' },
  {
    target: './components',
    from: './server',
    except: ['./actions'],
    message: 'Components reach the server only through server/actions.',
  },
  { target: './components', from: './app', message: 'app imports components, never the other way.' },
  { target: './server', from: ['./app', './components'], message: 'The server knows no pages.' },
  {
    target: './sandbox',
    from: ['./app', './components', './server', './e2e'],
    message: 'The sandbox is a separate program: it may import lib only.',
  },
];

/** The only files that may read the environment. */
export const environmentReaders = ['server/platform/config/**'];

/** The only files that may speak to other systems. */
export const waysOut = [
  'server/platform/http/http-request.ts',
  'server/integrations/mail/smtp-connection.ts',
  'server/platform/observability/tracing.ts',
];

/**
 * The arrows between the rooms, as lint zones: `app -> components -> lib`, `app -> services -> adapters -> lib`,
 * components reach the server only through `server/actions`, and nothing imports `sandbox` or `e2e`.
 */
const production = ['app', 'components', 'lib', 'server'];
const adapters = [
  'config',
  'certificates',
  'maskinporten',
  'altinn',
  'skatteetaten',
  'db',
  'audit',
  'http',
  'crypto',
  'log',
  'mail',
  'telemetry',
  'jobs',
];
const services = [
  'auth',
  'consent',
  'taxaccount',
  'customers',
  'actions',
  'health',
  'reminders',
  'invitations',
  'refresh',
  'renewals',
  'sharing',
  'looks',
  'portfolio',
  'background',
  'visits',
  'stored',
  'downloads',
  'metrics',
  'integration-test',
  'pilot',
  'checks',
  'operations',
  'limits',
];

const TESTS = '**/*.test.ts';

/** Every pair of a room and what it may not import. */
export const zones = [
  {
    target: './lib',
    from: ['app', 'components', 'server'].map(dir),
    message: 'lib imports nothing but lib.',
  },
  {
    target: './components',
    from: './server',
    except: ['./actions'],
    message: 'Components reach the server only through server/actions.',
  },
  { target: './components', from: './app', message: 'app imports components, never the other way.' },
  { target: './server', from: ['./app', './components'], message: 'The server knows no pages.' },
  ...adapters.flatMap((adapter) =>
    adapter === 'config' || adapter === 'log'
      ? []
      : [{ target: './app', from: `./server/${adapter}`, message: 'Pages call services, not adapters.' }],
  ),
  ...adapters.map((adapter) => ({
    target: `./server/${adapter}/!(*.test).ts`,
    from: services.map((service) => `./server/${service}`),
    message: 'Adapters get what they need as arguments and never import a service.',
  })),
  {
    target: './app',
    from: ['./server/exports', './server/downloads/file-answer.ts', './server/downloads/send-file.ts'],
    message:
      'A file has a route made by businessDownload or staffDownload (server/downloads/define-download.ts).',
  },
  {
    target: './server/!(exports)/**/!(*.test).ts',
    from: [
      './server/exports/{statement-csv,statement-pdf,statement-xlsx,payment-pdf,integration-report-pdf}.ts',
    ],
    message:
      'What lays out pages or builds a workbook runs in a worker: give sendFile a job (server/exports/file-jobs.ts).',
  },
  ...production.map((room) => ({
    target: `./${room}/**/!(*.test).{ts,tsx}`,
    from: ['./sandbox/**/*', './e2e/**/*'],
    message: 'Production code never imports the sandbox or the tests.',
  })),
  {
    target: './sandbox',
    from: ['app', 'components', 'server', 'e2e'].map(dir),
    message: 'The sandbox is a separate program: it may import lib only.',
  },
  {
    target: './e2e',
    from: ['app', 'components', 'server'].map(dir),
    message: 'End-to-end tests see what people see.',
  },
];

/** The only files that may read the environment. */
export const environmentReaders = ['server/config/**', TESTS, 'server/db/testing.ts'];

function dir(room) {
  return `./${room}`;
}

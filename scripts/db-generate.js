import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { jobQueueStatements } from './lib/job-queue-sql.js';
import { NODE, run } from './lib/processes.js';

/**
 * `npm run db:generate`: writes the one migration from the schema in TypeScript, `server/platform/db/not-in-schema.sql` and pg-boss. Only until the
 * first release: after it, migrations are added and never written again (docs/architecture.md). A later version of pg-boss then takes
 * a migration of what its `getMigrationPlans` gives.
 */
const FOLDER = 'server/platform/db/migrations';
const FILE = `${FOLDER}/0000_initial.sql`;

rmSync(FOLDER, { recursive: true, force: true });
await run('drizzle-kit', NODE, ['node_modules/drizzle-kit/bin.cjs', 'generate', '--name', 'initial'], {
  ...process.env,
  NODE_OPTIONS: '--conditions=react-server',
});
const [before, after] = readFileSync('server/platform/db/not-in-schema.sql', 'utf8').split(
  '--> after the tables\n',
);
const jobQueue = jobQueueStatements().map((statement) => `${statement};`);
const tables = readFileSync(FILE, 'utf8').trimEnd();
writeFileSync(FILE, [before.trimEnd(), tables, ...jobQueue, after].join('\n--> statement-breakpoint\n'));

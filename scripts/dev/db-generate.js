import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { getConstructionPlans } from 'pg-boss';
import { NODE, run } from './processes.js';

/**
 * `npm run db:generate`: writes the one migration from the schema in TypeScript, `not-in-schema.sql` and pg-boss, until the first
 * release (docs/architecture.md#changing-the-schema).
 */
const SCHEMA = 'server/platform/db';
const FOLDER = `${SCHEMA}/migrations`;
const FILE = `${FOLDER}/0000_initial.sql`;

/** The migration has a transaction and a lock of its own, so these statements of pg-boss are left out. */
const TRANSACTION = /^(BEGIN|COMMIT|SET LOCAL .*|SELECT pg_advisory_xact_lock.*)$/;

/** pg-boss's statements, one by one, since the embedded engine takes one at a time. Splits at `;` outside of texts and bodies. */
function jobQueueStatements() {
  const tokens = getConstructionPlans('pgboss').matchAll(
    /(\$[a-z_]*\$).*?\1|'[^']*'|--[^\n]*|;|[^$'\-;]+|[$\-]/gs,
  );
  const statements = [''];
  for (const [token] of tokens) {
    if (token === ';') statements.push('');
    else statements[statements.length - 1] += token;
  }
  return statements
    .map((statement) => statement.replaceAll(/^\s+$/gm, '').replaceAll(/\n+/g, '\n').trim())
    .filter((statement) => statement !== '' && !TRANSACTION.test(statement));
}

rmSync(FOLDER, { recursive: true, force: true });
await run('drizzle-kit', NODE, ['node_modules/drizzle-kit/bin.cjs', 'generate', '--name', 'initial'], {
  ...process.env,
  NODE_OPTIONS: '--conditions=react-server',
});
const [before, after] = readFileSync(`${SCHEMA}/not-in-schema.sql`, 'utf8').split('--> after the tables\n');
const tables = readFileSync(FILE, 'utf8').trimEnd();
const jobQueue = jobQueueStatements().map((statement) => `${statement};`);
writeFileSync(FILE, [before.trimEnd(), tables, ...jobQueue, after].join('\n--> statement-breakpoint\n'));

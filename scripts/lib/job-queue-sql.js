import { getConstructionPlans } from 'pg-boss';

/** What only makes sense where the library runs the script itself: the migration has a transaction and a lock of its own. */
const ITS_OWN_RUN = /^(BEGIN|COMMIT|SET LOCAL .*|SELECT pg_advisory_xact_lock.*)$/;

/** The statements that make the job queue's tables, as pg-boss writes them, one by one: the embedded engine takes one at a time. */
export function jobQueueStatements() {
  return statementsOf(getConstructionPlans('pgboss'))
    .map((statement) => statement.replaceAll(/^\s+$/gm, '').replaceAll(/\n+/g, '\n').trim())
    .filter((statement) => statement !== '' && !ITS_OWN_RUN.test(statement));
}

/** Splits a script at its semicolons outside of texts and of bodies between dollar signs. */
function statementsOf(script) {
  const tokens = script.matchAll(/(\$[a-z_]*\$).*?\1|'[^']*'|--[^\n]*|;|[^$'\-;]+|[$\-]/gs);
  const statements = [''];
  for (const [token] of tokens) {
    if (token === ';') statements.push('');
    else statements[statements.length - 1] += token;
  }
  return statements;
}

import 'server-only';
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import type { Db } from '#server/platform/db/client.ts';
import { testSmtpSettings } from '#server/integrations/mail/testing/mail.ts';

/** What tests need of a running sandbox; given by its shape, since only test files may import the sandbox. */
type PortalDouble = Parameters<typeof testSmtpSettings>[0] & {
  readonly config: { readonly keysDir: string };
};

/** The settings of a portal in a process of its own: a sandbox's keys and mail server, and the database of a test. */
export async function portalEnvironment(
  sandbox: PortalDouble,
  db: Db,
  postgres: string,
): Promise<Record<string, string>> {
  const [row] = await db.select({ name: sql<string>`current_database()` }).from(sql`(select 1) as one`);
  const databaseUrl = new URL(postgres);
  databaseUrl.pathname = `/${row?.name ?? ''}`;
  const key = (name: string) => join(sandbox.config.keysDir, `${name}.jwk.json`);
  return {
    DATABASE_URL: databaseUrl.href,
    CUSTOMER_OIDC_PRIVATE_JWK_FILE: key('customer-oidc'),
    ADVISOR_OIDC_PRIVATE_JWK_FILE: key('advisor-oidc'),
    MASKINPORTEN_PRIVATE_JWK_FILE: key('maskinporten'),
    SMTP_URL: sandbox.config.urls.smtp,
    MAIL_FROM: testSmtpSettings(sandbox).server.from,
  };
}

/** A program that works on the mail queue, at the time given as argument, until no mail waits. */
export const MAIL_WORKER = `
  Promise.all([
    import('#server/platform/jobs/workers.ts'),
    import('#server/jobs.ts'),
    import('#server/platform/db/client.ts'),
    import('#server/platform/config/config.ts'),
  ]).then(async ([{ startWorkers }, { jobs }, { database }, { config }]) => {
    const db = await database();
    const mail = jobs(config()).filter(({ queue }) => queue === 'mail');
    await startWorkers({ db, clock: () => new Date(process.argv[1]) }, mail);
    for (;;) {
      const { rows } = await db.execute("select 1 from pgboss.job where name = 'mail' and state < 'completed' limit 1");
      if (rows.length === 0) process.exit(0);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });`;

/** Runs a program of the portal's own modules in a process of its own; `argument` is its `process.argv[1]`. */
export function startProcess(program: string, env: NodeJS.ProcessEnv, argument = ''): ChildProcess {
  const flags = ['--conditions=react-server', '--disable-warning=ExperimentalWarning'];
  return spawn(process.execPath, [...flags, '--eval', program, argument], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

import { baseConfig } from '#server/platform/config/config.ts';
import { database } from '#server/platform/db/client.ts';
import { runCommand } from './command.ts';
import { importFile } from './import-file.ts';

/** Imports the bank's customer file (docs/configuration.md#the-customer-file). */
await runCommand({
  usage: `Usage: npm run customers:import -- FILE.csv [--leaving NUMBER]
  --leaving  how many businesses leave the bank, as a refused import tells, when they are more than a tenth
Exit code: 0 imported, 1 nothing was imported, 2 wrong arguments.`,
  options: { leaving: { type: 'string' } },
  positionals: true,
  failed: 'Nothing was imported:',
  async run({ leaving }, [path, ...more]) {
    if (path === undefined || more.length > 0) return 'usage';
    if (leaving !== undefined && !/^\d{1,9}$/.test(leaving)) return 'usage';
    const summary = await importFile({
      path,
      environment: baseConfig().environment,
      leaving: leaving === undefined ? undefined : Number(leaving),
      openDatabase: database,
      now: new Date(),
    });
    console.log(summary);
    return 0;
  },
});

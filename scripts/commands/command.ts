import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { closeDatabase } from '#server/platform/db/client.ts';
import { failureText } from '#server/platform/db/database-failure.ts';

type Values<O extends ParseArgsOptionsConfig> = ReturnType<typeof parseArgs<{ options: O }>>['values'];

interface Command<O extends ParseArgsOptionsConfig> {
  readonly usage: string;
  readonly options: O;
  /** Whether it takes arguments without a name, such as a file. */
  readonly positionals?: boolean;
  /** Printed before the reason when `run` throws; the exit code is then `failedCode` (default 1). */
  readonly failed: string;
  readonly failedCode?: number;
  /** Returns the exit code, or `'usage'` when the arguments make no sense. */
  run(values: Values<O>, positionals: readonly string[]): Promise<number | 'usage'>;
}

/**
 * Runs a command and sets the exit code of the process. Prints the usage for `--help`, and for arguments that are wrong (exit
 * code 2). The database is closed at the end.
 */
export async function runCommand<const O extends ParseArgsOptionsConfig>(command: Command<O>): Promise<void> {
  const { usage, failed, failedCode = 1 } = command;
  try {
    const code = await parseAndRun(command);
    if (code === 'usage') console.error(usage);
    process.exitCode = code === 'usage' ? 2 : code;
  } catch (error) {
    console.error(`${failed} ${failureText(error)}`);
    process.exitCode = failedCode;
  } finally {
    await closeDatabase().catch(() => undefined);
  }
}

async function parseAndRun<O extends ParseArgsOptionsConfig>(command: Command<O>): Promise<number | 'usage'> {
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    console.log(command.usage);
    return 0;
  }
  const { options, positionals: allowPositionals = false } = command;
  let parsed;
  try {
    parsed = parseArgs({ args, options, allowPositionals });
  } catch (error) {
    // The message names the argument that is unknown or incomplete.
    if (!(error instanceof TypeError)) throw error;
    console.error(error.message);
    return 'usage';
  }
  return command.run(parsed.values, parsed.positionals);
}

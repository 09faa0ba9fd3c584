import 'server-only';
import { readFileSync } from 'node:fs';
import type { Result } from '#lib/core/result.ts';
import type { BaseConfig, Config, DatabaseConfig } from './config-types.ts';
import { parseBaseConfig, parseConfig, parseDatabaseConfig } from './parse-config.ts';
import type { Env, ReadFile } from './resolve-env.ts';
import { withDevSecrets } from './dev-secrets.ts';

export type { BaseConfig, Config, DatabaseConfig, EncryptionKey, PrivateJwk } from './config-types.ts';

let whole: Config | undefined;
let base: BaseConfig | undefined;

/**
 * The process's configuration, read from the environment at the first call.
 * @throws Error that names every fault at once when the environment is wrong.
 */
export const config = (): Config => (whole ??= read(parseConfig));

/**
 * The part that every process needs, so that a script that calls no other system runs without those settings.
 * @throws Error that names every fault at once when that part of the environment is wrong.
 */
export const baseConfig = (): BaseConfig => whole ?? (base ??= read(parseBaseConfig));

/**
 * Where the data is, for the command that changes the schema: it needs no key, and should not be given one.
 * @throws Error that names every fault at once when that part of the environment is wrong.
 */
export const databaseConfig = (): DatabaseConfig => read(parseDatabaseConfig);

/** As `config`, with the faults one by one instead of an error; not cached. */
export const tryConfig = (): Result<Config, string[]> => parse(parseConfig);

/** As `baseConfig`, with the faults one by one instead of an error; not cached. */
export const tryBaseConfig = (): Result<BaseConfig, string[]> => parse(parseBaseConfig);

type Parse<T> = (env: Env, readFile: ReadFile, now: Date) => Result<T, string[]>;

const parse = <T>(parser: Parse<T>): Result<T, string[]> =>
  parser(withDevSecrets(process.env), (path) => readFileSync(path), new Date());

function read<T>(parser: Parse<T>): T {
  const parsed = parse(parser);
  if (parsed.ok) return parsed.value;
  throw new Error(`The configuration is wrong:\n${parsed.error.map((fault) => `  - ${fault}`).join('\n')}`);
}

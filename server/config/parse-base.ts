import 'server-only';
import { resolve } from 'node:path';
import { z } from 'zod';
import { err, ok } from '#lib/result.ts';
import type { Result } from '#lib/result.ts';
import { secret } from '#lib/secret/secret.ts';
import { ENVIRONMENTS, LOG_LEVELS } from './config-types.ts';
import type { BaseConfig, DatabaseConfig, Environment } from './config-types.ts';
import { SettingsReader } from './settings-reader.ts';
import type { Env, ReadFile } from './settings-reader.ts';
import { checkCertificatesAreChecked, checkDatabaseWire } from './transport-rules.ts';
import { encryptionKeys, postgresUrl } from './value-schemas.ts';

const KEYS_EXPECTED = 'id:base64key[,id:base64key] with 32 bytes in each key and every id once';

/** The part of the configuration that every process needs; undefined (with faults in `reader`) when something is wrong. */
export function readBase(reader: SettingsReader): BaseConfig | undefined {
  const database = readDatabase(reader);
  const keys = reader.required('ENCRYPTION_KEYS', encryptionKeys, KEYS_EXPECTED);
  const logLevel = reader.optional(
    'LOG_LEVEL',
    z.enum(LOG_LEVELS),
    `one of ${LOG_LEVELS.join(', ')}`,
    'info',
  );
  if (database === undefined || keys === undefined || logLevel === undefined) return undefined;
  return { ...database, encryptionKeys: keys, logLevel };
}

/** Where the data is; undefined (with faults in `reader`) when something is wrong. */
function readDatabase(reader: SettingsReader): DatabaseConfig | undefined {
  const environment = readEnvironment(reader);
  const databaseUrl = reader.optional(
    'DATABASE_URL',
    postgresUrl,
    'a URL that begins with postgres:// or postgresql://',
  );
  if (environment !== undefined && environment !== 'sandbox' && !reader.given('DATABASE_URL'))
    reader.fault(
      'DATABASE_URL',
      `is missing: ${environment} needs PostgreSQL; the embedded database is for demos`,
    );
  checkDatabaseWire(reader, databaseUrl, environment ?? 'sandbox');
  checkCertificatesAreChecked(reader, environment ?? 'sandbox');
  const dataDir = resolveDataDir(reader.text('DATA_DIR'));
  if (environment === undefined) return undefined;
  return {
    environment,
    dataDir,
    ...(databaseUrl === undefined ? {} : { databaseUrl: secret(databaseUrl) }),
  };
}

/** `DATA_DIR` as an absolute path; default `.data` in the working directory. */
export const resolveDataDir = (dataDir: string | undefined): string =>
  resolve(/* turbopackIgnore: true */ process.cwd(), dataDir ?? '.data');

/** `PORTAL_ENV`; undefined, with a fault, when it is none of the three. */
export function readEnvironment(reader: SettingsReader): Environment | undefined {
  return reader.optional('PORTAL_ENV', z.enum(ENVIRONMENTS), `one of ${ENVIRONMENTS.join(', ')}`, 'sandbox');
}

/** Parses only what a script that calls no other system needs; all faults at once. */
export const parseBaseConfig = (env: Env, readFile: ReadFile): Result<BaseConfig, string[]> =>
  allFaults(new SettingsReader(env, readFile), readBase);

/** Parses only what a script that opens nothing sealed needs; all faults at once. */
export const parseDatabaseConfig = (env: Env, readFile: ReadFile): Result<DatabaseConfig, string[]> =>
  allFaults(new SettingsReader(env, readFile), readDatabase);

function allFaults<T>(
  reader: SettingsReader,
  read: (reader: SettingsReader) => T | undefined,
): Result<T, string[]> {
  const config = read(reader);
  return config !== undefined && reader.faults.length === 0 ? ok(config) : err(reader.faults);
}

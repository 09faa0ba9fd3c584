import 'server-only';
import { z } from 'zod';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { BaseConfig, Config, DatabaseConfig, Environment } from './config-types.ts';
import { maskinportenKey } from './maskinporten-key.ts';
import { resolveEnv, type Env, type ReadFile } from './resolve-env.ts';
import { RULES, databaseRules, type Judged } from './rules.ts';
import { baseSettings, databaseSettings, settingsOf } from './settings.ts';
import { toBaseConfig, toConfig, toDatabaseConfig } from './to-config.ts';

/**
 * Parses the whole configuration (docs/configuration.md); `readFile` reads the files that settings point at, and `now` is when a
 * certificate must be valid. Fails with every fault at once, each with the setting's name and what is expected, never with a value.
 */
export function parseConfig(env: Env, readFile: ReadFile, now: Date): Result<Config, string[]> {
  // A wrong environment is a fault of its own; the others are judged as in the sandbox until it is right.
  const environment = databaseSettings.shape.PORTAL_ENV.safeParse(env['PORTAL_ENV']?.trim() || undefined);
  const schema = settingsOf(environment.data ?? 'sandbox');
  const { judged, faults } = read(schema, env, readFile);
  for (const rule of RULES) faults.push(...rule(judged));
  const key = maskinportenKey({ ...judged, readFile, now }, faults);
  if (faults.length > 0 || key === undefined) return err(faults);
  return ok(toConfig(complete(schema, judged), key));
}

/** The part that every process needs. */
export function parseBaseConfig(env: Env, readFile: ReadFile): Result<BaseConfig, string[]> {
  const { judged, faults } = read(baseSettings, env, readFile);
  faults.push(...databaseRules(judged));
  return faults.length > 0 ? err(faults) : ok(toBaseConfig(complete(baseSettings, judged)));
}

/** Where the data is. */
export function parseDatabaseConfig(env: Env, readFile: ReadFile): Result<DatabaseConfig, string[]> {
  const { judged, faults } = read(databaseSettings, env, readFile);
  faults.push(...databaseRules(judged));
  return faults.length > 0 ? err(faults) : ok(toDatabaseConfig(complete(databaseSettings, judged)));
}

/** Parses setting by setting, so that one fault hides no other. */
function read(schema: z.ZodObject, env: Env, readFile: ReadFile): { judged: Judged; faults: string[] } {
  const { values, given, faults: unread } = resolveEnv(Object.keys(schema.shape), env, readFile);
  const faults = [...unread];
  const known: Record<string, unknown> = {};
  for (const [name, field] of Object.entries<z.ZodType>(schema.shape)) {
    // A setting whose text could not be had has its fault already.
    if (given.has(name) && !values.has(name)) continue;
    const parsed = field.safeParse(values.get(name));
    if (parsed.success) known[name] = parsed.data;
    else faults.push(...faultsOf(name, field, values.has(name), parsed.error));
  }
  const environment = (known['PORTAL_ENV'] ?? 'sandbox') as Environment;
  return { judged: { known, given, environment }, faults };
}

function faultsOf(
  name: string,
  field: z.core.$ZodType,
  isGiven: boolean,
  { issues }: z.core.$ZodError,
): string[] {
  const explained = issues.filter((issue) => issue.code === 'custom' && issue.params?.['explained'] === true);
  if (explained.length > 0) return explained.map(({ message }) => `${name} ${message}`);
  const expected = String(z.globalRegistry.get(field)?.['expected']);
  return [`${name} is ${isGiven ? 'wrong' : 'missing'}: expected ${expected}`];
}

/** The settings when there is no fault: each one is known, which the compiler cannot see. */
const complete = <S extends z.ZodObject>(_schema: S, { known }: Judged): z.output<S> => known as z.output<S>;

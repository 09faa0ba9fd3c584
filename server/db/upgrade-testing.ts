import 'server-only';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { z } from 'zod';
import { migrationsFolder } from './migrate.ts';
import * as schema from './schema/index.ts';
import type { Executor } from './types.ts';

/** Migrations that the older version does not have yet. */
export const NEWER = 3;

/** Copies to `copy` the migrations of an older version: all but the last ones. */
export function olderMigrations(copy: string): string {
  cpSync(migrationsFolder(), copy, { recursive: true });
  const path = join(copy, 'meta', '_journal.json');
  const journal = z
    .looseObject({ entries: z.array(z.unknown()) })
    .parse(JSON.parse(readFileSync(path, 'utf8')));
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, -NEWER) }));
  return copy;
}

/** Makes an embedded database of the older version, and closes it after `fill` has entered something. */
export async function makeOlder(
  dataDir: string,
  migrations: string,
  fill: (db: Executor) => Promise<unknown>,
): Promise<void> {
  const engine = await PGlite.create(join(dataDir, 'database'));
  const db = drizzle(engine, { schema });
  await migrate(db, { migrationsFolder: migrations });
  await fill(db);
  await engine.close();
}

interface Business {
  readonly orgnr: string;
  readonly name: string;
}

/** Something of a customer's that an upgrade and a restore must leave as it is. */
export const enter = (db: Executor, { orgnr, name }: Business) =>
  db.execute(
    sql`insert into businesses (orgnr, name, form, imported_at) values (${orgnr}, ${name}, 'AS', now())`,
  );

const NAMES = z.object({ rows: z.array(z.object({ name: z.string() })) });

/** Of all businesses that were entered, in their order. */
export async function names(db: Executor): Promise<readonly string[]> {
  const answer: unknown = await db.execute(sql`select name from businesses order by name`);
  return NAMES.parse(answer).rows.map(({ name }) => name);
}

import 'server-only';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Executor } from './types.ts';

/** A migration as a database remembers it: its content's hash, and its time in the journal (milliseconds). */
interface AppliedMigration {
  readonly hash: string;
  readonly when: number;
}

/** The migrations that were applied, in their order; none for an empty database. Changes nothing. */
export async function appliedMigrations(db: Executor): Promise<readonly AppliedMigration[]> {
  const found = await db.execute(sql`select to_regclass('drizzle.__drizzle_migrations') is not null as made`);
  if (!TABLE.parse(found).rows.some(({ made }) => made)) return [];
  const applied = await db.execute(
    sql`select hash, created_at::text as "when" from drizzle.__drizzle_migrations order by created_at, id`,
  );
  return APPLIED.parse(applied).rows;
}

const TABLE = z.object({ rows: z.array(z.object({ made: z.boolean() })) });
const APPLIED = z.object({ rows: z.array(z.object({ hash: z.string(), when: z.coerce.number() })) });

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateDrizzleJson } from 'drizzle-kit/api';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { migrationsFolder } from './migrate.ts';
import * as schema from './schema/index.ts';

const SNAPSHOT = z.looseObject({ id: z.string(), prevId: z.string() });

const read = (...path: string[]): string => readFileSync(join(migrationsFolder(), ...path), 'utf8');

it('the migrations make the tables of the schema in TypeScript: else run npm run db:generate', () => {
  const latest = readdirSync(join(migrationsFolder(), 'meta'))
    .filter((name) => name.endsWith('_snapshot.json'))
    .sort()
    .at(-1);
  const snapshot = SNAPSHOT.parse(JSON.parse(read('meta', latest ?? '')));
  const current = SNAPSHOT.parse(generateDrizzleJson(schema, snapshot.prevId));
  expect({ ...current, id: snapshot.id }).toEqual(snapshot);
});

it('the first migration has what the schema in TypeScript cannot say: else run npm run db:generate', () => {
  const parts = readFileSync('server/platform/db/not-in-schema.sql', 'utf8').split('--> after the tables\n');
  expect(parts).toHaveLength(2);
  for (const part of parts) expect(read('0000_initial.sql')).toContain(part.trim());
});

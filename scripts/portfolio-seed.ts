// node --conditions=react-server scripts/portfolio-seed.ts [NUMBER]: fills an empty database with invented clients, to measure the portfolio (docs/portfolio.md).
import { count } from 'drizzle-orm';
import { baseConfig } from '#server/config/config.ts';
import { foldCounts } from '#server/portfolio/counts.ts';
import { closeDatabase, database } from '#server/db/client.ts';
import { businesses } from '#server/db/schema/index.ts';
import { seedClients } from './bench/seed-clients.ts';

const STANDARD = 1_000_000;

async function run(): Promise<boolean> {
  const total = Number(process.argv[2] ?? STANDARD);
  if (!Number.isInteger(total) || total < 1 || total > 5_000_000) {
    console.error('Usage: portfolio-seed.ts [NUMBER OF CLIENTS, at most 5000000]');
    return false;
  }
  if (baseConfig().environment === 'production') {
    console.error('Invented clients have no place in production.');
    return false;
  }
  const db = await database();
  const [there] = await db.select({ clients: count() }).from(businesses);
  if (there?.clients !== 0) {
    console.error('The database already has customers. Give an empty one: DATABASE_URL, or DATA_DIR.');
    return false;
  }
  await seedClients(db, total, async (done) => {
    if (done % 50_000 !== 0 && done !== total) return;
    await foldCounts();
    console.log(`${done} clients`);
  });
  return true;
}

process.exitCode = (await run()) ? 0 : 1;
await closeDatabase();

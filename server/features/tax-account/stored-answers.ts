import 'server-only';
import { asc, eq } from 'drizzle-orm';
import type { Source } from '#lib/tax-account/domain.ts';
import type { Executor } from '#server/platform/db/client.ts';
import { consents, snapshots } from '#server/platform/db/schema/index.ts';
import { decryptSnapshot } from './snapshots.ts';
import type { SourceValues } from './source-outcome.ts';

/** An answer as it lies in the store. */
export interface StoredAnswer {
  readonly source: Source;
  /** For a list of a calendar year. */
  readonly year?: number;
  readonly fetchedAt: Date;
  /** When the consent ends, and with it this. */
  readonly until: Date;
  /** What it takes, encrypted. */
  readonly bytes: number;
  /** The answer itself; `undefined` when this portal can no longer read it. */
  readonly value: SourceValues[Source] | undefined;
}

const SOURCES: readonly Source[] = ['open-claims', 'claims', 'payments', 'payouts'];

/** All answers that are stored about a business. */
export async function storedAnswers(executor: Executor, orgnr: string): Promise<readonly StoredAnswer[]> {
  const rows = await executor
    .select({ row: snapshots, until: consents.validTo })
    .from(snapshots)
    .innerJoin(consents, eq(consents.id, snapshots.consentId))
    .where(eq(snapshots.orgnr, orgnr))
    .orderBy(asc(snapshots.source), asc(snapshots.periodKey));
  return rows.flatMap(({ row, until }) => {
    const source = SOURCES.find((one) => one === row.source);
    if (source === undefined) return [];
    const year = /^\d{4}$/.test(row.periodKey) ? Number(row.periodKey) : undefined;
    return [
      {
        source,
        ...(year === undefined ? {} : { year }),
        fetchedAt: row.fetchedAt,
        until,
        bytes: row.sealed.length,
        value: decryptSnapshot(row.sealed, { orgnr, source, consentId: row.consentId, year }),
      },
    ];
  });
}

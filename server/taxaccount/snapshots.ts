import 'server-only';
import { and, eq, gt, lte } from 'drizzle-orm';
import type { Source } from '#lib/taxaccount/domain.ts';
import { open, seal } from '#server/crypto/seal.ts';
import type { Db, Executor } from '#server/db/client.ts';
import { consents, snapshots } from '#server/db/schema/index.ts';
import { log } from '#server/log/log.ts';
import { keepFigures } from '#server/portfolio/keep-figures.ts';
import type { Fetched, SourceKey, SourceValues } from './source-outcome.ts';

/** Raised when the domain model changes, so that an older portal's answers are not taken for today's. */
const FORMAT = 1;

/** What the answer for everything open or the last twelve months is kept as; a year's is kept as the year. */
const CURRENT = 'current';

/** The last good answer under this consent, or `undefined` when there is none that this portal can read. */
export async function readSnapshot<S extends Source>(
  db: Executor,
  key: SourceKey<S>,
): Promise<Fetched<SourceValues[S]> | undefined> {
  const [row] = await db
    .select({ sealed: snapshots.sealed, fetchedAt: snapshots.fetchedAt })
    .from(snapshots)
    .where(and(rowOf(key), eq(snapshots.consentId, key.consentId)));
  if (row === undefined) return undefined;
  const value = openSnapshot(row.sealed, key);
  return value === undefined ? undefined : { value, fetchedAt: row.fetchedAt };
}

/** Opens a sealed answer from its own row; `undefined` when this portal cannot read it. */
export function openSnapshot<S extends Source>(
  sealed: string,
  key: SourceKey<S>,
): SourceValues[S] | undefined {
  const opened = open(sealed, contextOf(key));
  if (!opened.ok) {
    log().warn({ source: key.source, reason: opened.error }, 'a stored answer could not be opened');
    return undefined;
  }
  // Sealed by this portal and authenticated: of the format that the number says.
  const content = JSON.parse(opened.value) as { format: number; value: SourceValues[S] };
  return content.format === FORMAT ? content.value : undefined;
}

/**
 * Keeps an answer, unless a newer one is there. False, with nothing kept, when the consent has ended meanwhile: the row
 * is locked against its end, so that no answer can slip in after the erasure.
 */
export async function keepSnapshot<S extends Source>(
  db: Db,
  key: SourceKey<S>,
  { value, fetchedAt }: Fetched<SourceValues[S]>,
): Promise<boolean> {
  const { sealed, keyId } = seal(JSON.stringify({ format: FORMAT, value }), contextOf(key));
  const row = { consentId: key.consentId, fetchedAt, keyId, sealed };
  return db.transaction(async (tx) => {
    const [granted] = await tx
      .select({ id: consents.id })
      .from(consents)
      .where(
        and(eq(consents.id, key.consentId), eq(consents.status, 'granted'), gt(consents.validTo, fetchedAt)),
      )
      .for('share');
    if (granted === undefined) return false;
    // Of a shielded business nothing is kept, also not what was fetched before it was shielded.
    if (value.shielded) {
      await tx.delete(snapshots).where(rowOf(key));
      return true;
    }
    await tx
      .insert(snapshots)
      .values({ orgnr: key.orgnr, source: key.source, periodKey: periodKeyOf(key), ...row })
      .onConflictDoUpdate({
        target: [snapshots.orgnr, snapshots.source, snapshots.periodKey],
        set: row,
        setWhere: lte(snapshots.fetchedAt, fetchedAt),
      });
    if (isOpenAccount(key, value)) await keepFigures(tx, key.orgnr, { value, fetchedAt });
    return true;
  });
}

/** What is open now, of which the advisor's list keeps the sums. */
const isOpenAccount = (
  { source, year }: SourceKey<Source>,
  value: SourceValues[Source],
): value is SourceValues['open-claims'] =>
  source === 'open-claims' && year === undefined && 'totals' in value;

const periodKeyOf = ({ year }: Pick<SourceKey<Source>, 'year'>): string =>
  year === undefined ? CURRENT : String(year);

const rowOf = (key: SourceKey<Source>) =>
  and(
    eq(snapshots.orgnr, key.orgnr),
    eq(snapshots.source, key.source),
    eq(snapshots.periodKey, periodKeyOf(key)),
  );

const contextOf = (key: SourceKey<Source>): string => snapshotPlace({ ...key, periodKey: periodKeyOf(key) });

/** Where a sealed answer is kept, by its row; what it is sealed for. */
export const snapshotPlace = (
  row: Pick<typeof snapshots.$inferSelect, 'orgnr' | 'source' | 'periodKey' | 'consentId'>,
): string => ['snapshots', row.orgnr, row.source, row.periodKey, row.consentId].join('/');

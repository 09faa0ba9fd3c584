import 'server-only';
import { and, eq, gt, inArray, lte } from 'drizzle-orm';
import type { Source } from '#lib/tax-account/domain.ts';
import { unseal, seal } from '#server/platform/crypto/seal.ts';
import type { Db, Executor, Tx } from '#server/platform/db/client.ts';
import { consents, snapshots } from '#server/platform/db/schema/index.ts';
import { log } from '#server/platform/observability/log.ts';
import type { Fetched, SourceKey, SourceValues } from './source-outcome.ts';

/** Raised when the domain model changes, so that an older portal's answers are not taken for today's. */
const FORMAT = 2;

/** What the answer for everything open or the last twelve months is kept as; a year's is kept as the year. */
const CURRENT = 'current';

/** A cached answer that has not been decrypted: whether it is new enough shows without that. */
export interface SealedAnswer {
  readonly fetchedAt: Date;
  readonly sealed: string;
}

/** What other features do in the transaction that saves an answer; `server/effects.ts` lists them. */
export interface SnapshotEffects {
  /** What is open now has been saved. */
  readonly openAccountSaved: (
    tx: Tx,
    orgnr: string,
    answer: Fetched<SourceValues['open-claims']>,
  ) => Promise<void>;
}

/** The cached answers of some sources under a consent, by source, in one statement. */
export async function getCachedSealed(
  db: Executor,
  { orgnr, consentId, year }: Omit<SourceKey<Source>, 'source'>,
  sources: readonly Source[],
): Promise<ReadonlyMap<string, SealedAnswer>> {
  const rows = await db
    .select({ source: snapshots.source, fetchedAt: snapshots.fetchedAt, sealed: snapshots.sealed })
    .from(snapshots)
    .where(
      and(
        eq(snapshots.orgnr, orgnr),
        inArray(snapshots.source, [...sources]),
        eq(snapshots.periodKey, periodKeyOf({ year })),
        eq(snapshots.consentId, consentId),
      ),
    );
  return new Map(rows.map(({ source, ...answer }) => [source, answer]));
}

/** The cached answer under a consent; `undefined` when there is none that this portal can read. */
export async function getCached<S extends Source>(
  db: Executor,
  key: SourceKey<S>,
): Promise<Fetched<SourceValues[S]> | undefined> {
  const cached = (await getCachedSealed(db, key, [key.source])).get(key.source);
  if (cached === undefined) return undefined;
  const value = decryptSnapshot(cached.sealed, key);
  return value === undefined ? undefined : { value, fetchedAt: cached.fetchedAt };
}

/** Decrypts an answer for the row that it was encrypted for; `undefined` when this portal cannot read it. */
export function decryptSnapshot<S extends Source>(
  sealed: string,
  key: SourceKey<S>,
): SourceValues[S] | undefined {
  const opened = unseal(sealed, aadOf(key));
  if (!opened.ok) {
    log().warn({ source: key.source, reason: opened.error }, 'a stored answer could not be opened');
    return undefined;
  }
  // Sealed by this portal and authenticated: of the format that the number says.
  const content = JSON.parse(opened.value) as { format: number; value: SourceValues[S] };
  return content.format === FORMAT ? content.value : undefined;
}

/**
 * Saves an answer, unless a newer one is there, with the effects of other features. False, with nothing saved, when the consent
 * has ended: its row is locked first, so that no answer is saved after the end has erased the others.
 */
export async function saveSnapshot<S extends Source>(
  db: Db,
  key: SourceKey<S>,
  { value, fetchedAt }: Fetched<SourceValues[S]>,
  effects: SnapshotEffects,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    if (!(await lockGrantedConsent(tx, key.consentId, fetchedAt))) return false;
    // Nothing is kept about a shielded business, nor what was fetched before it was shielded.
    if (value.shielded) await tx.delete(snapshots).where(rowOf(key));
    else await upsert(tx, key, { value, fetchedAt });
    if (isOpenAccount(key, value)) await effects.openAccountSaved(tx, key.orgnr, { value, fetchedAt });
    return true;
  });
}

async function lockGrantedConsent(tx: Tx, id: string, at: Date): Promise<boolean> {
  const rows = await tx
    .select({ id: consents.id })
    .from(consents)
    .where(and(eq(consents.id, id), eq(consents.status, 'granted'), gt(consents.validTo, at)))
    .for('share');
  return rows.length > 0;
}

async function upsert<S extends Source>(
  tx: Tx,
  key: SourceKey<S>,
  { value, fetchedAt }: Fetched<SourceValues[S]>,
): Promise<void> {
  const { orgnr, source, consentId } = key;
  const { sealed, keyId } = seal(JSON.stringify({ format: FORMAT, value }), aadOf(key));
  const row = { consentId, fetchedAt, keyId, sealed };
  await tx
    .insert(snapshots)
    .values({ orgnr, source, periodKey: periodKeyOf(key), ...row })
    .onConflictDoUpdate({
      target: [snapshots.orgnr, snapshots.source, snapshots.periodKey],
      set: row,
      setWhere: lte(snapshots.fetchedAt, fetchedAt),
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

const aadOf = (key: SourceKey<Source>): string => snapshotAad({ ...key, periodKey: periodKeyOf(key) });

/** The additional authenticated data of a row's encrypted answer: it can be decrypted for this row alone. */
export const snapshotAad = (
  row: Pick<typeof snapshots.$inferSelect, 'orgnr' | 'source' | 'periodKey' | 'consentId'>,
): string => ['snapshots', row.orgnr, row.source, row.periodKey, row.consentId].join('/');

import 'server-only';
import { and, eq, gt, lte, or, sql, type SQLWrapper } from 'drizzle-orm';
import type { Source } from '#lib/taxaccount/domain.ts';
import { open, seal } from '#server/crypto/seal.ts';
import { askedTogether } from '#server/db/asked-together.ts';
import type { Db, Executor } from '#server/db/client.ts';
import { consents, portfolio, snapshots } from '#server/db/schema/index.ts';
import { log } from '#server/log/log.ts';
import { figuresKept } from '#server/portfolio/keep-figures.ts';
import type { Fetched, SourceKey, SourceValues } from './source-outcome.ts';

/** Raised when the domain model changes, so that an older portal's answers are not taken for today's. */
const FORMAT = 2;

/** What the answer for everything open or the last twelve months is kept as; a year's is kept as the year. */
const CURRENT = 'current';

/** A stored answer that nobody has opened yet: whether it is new enough shows without that. */
export interface Found<T> {
  readonly fetchedAt: Date;
  /** The answer; `undefined` when this portal cannot read it. */
  readonly open: () => Fetched<T> | undefined;
}

/** The last good answer under this consent, unopened, or `undefined` when there is none. A page's four are one question. */
export async function findSnapshot<S extends Source>(
  db: Executor,
  key: SourceKey<S>,
): Promise<Found<SourceValues[S]> | undefined> {
  const row = await rowsOf(db, key);
  if (row === undefined) return undefined;
  const { fetchedAt, sealed } = row;
  return {
    fetchedAt,
    open() {
      const value = openSnapshot(sealed, key);
      return value === undefined ? undefined : { value, fetchedAt };
    },
  };
}

/** The same, opened: also `undefined` when this portal cannot read it. */
export const readSnapshot = async <S extends Source>(
  db: Executor,
  key: SourceKey<S>,
): Promise<Fetched<SourceValues[S]> | undefined> => (await findSnapshot(db, key))?.open();

const rowsOf = askedTogether(async (db, keys: readonly SourceKey<Source>[]) => {
  const rows = await db
    .select()
    .from(snapshots)
    .where(or(...keys.map((key) => and(rowOf(key), eq(snapshots.consentId, key.consentId)))));
  const byPlace = new Map(rows.map((row) => [snapshotPlace(row), row]));
  return keys.map((key) => byPlace.get(contextOf(key)));
});

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
 * Keeps an answer, unless a newer one is there. False, with nothing kept, when the consent has ended meanwhile: its row is
 * locked against its end before anything is written, so that no answer can slip in after the erasure. One statement, since
 * a page waits for four of these.
 */
export async function keepSnapshot<S extends Source>(
  db: Db,
  key: SourceKey<S>,
  answer: Fetched<SourceValues[S]>,
): Promise<boolean> {
  const { value, fetchedAt } = answer;
  const granted = db.$with('granted').as(
    db
      .select({ id: consents.id })
      .from(consents)
      .where(
        and(eq(consents.id, key.consentId), eq(consents.status, 'granted'), gt(consents.validTo, fetchedAt)),
      )
      .for('share'),
  );
  const isGranted = sql`exists (select from ${granted})`;
  const done = { orgnr: snapshots.orgnr };
  // Of a shielded business nothing is kept, also not what was fetched before it was shielded.
  const kept = db.$with('kept').as(
    value.shielded
      ? db
          .delete(snapshots)
          .where(and(rowOf(key), isGranted))
          .returning(done)
      : answerKept(db, key, answer, granted).returning(done),
  );
  const figures = isOpenAccount(key, value)
    ? [
        db
          .$with('figures')
          .as(
            figuresKept(db, key.orgnr, { value, fetchedAt }, isGranted).returning({ orgnr: portfolio.orgnr }),
          ),
      ]
    : [];
  const rows = await db
    .with(granted, kept, ...figures)
    .select({ id: granted.id })
    .from(granted);
  return rows.length > 0;
}

/** Writes an answer in its place when `granted` has a row, unless a newer one is there. */
function answerKept<S extends Source>(
  db: Db,
  key: SourceKey<S>,
  { value, fetchedAt }: Fetched<SourceValues[S]>,
  granted: SQLWrapper & { readonly id: SQLWrapper },
) {
  const { sealed, keyId } = seal(JSON.stringify({ format: FORMAT, value }), contextOf(key));
  const at = sql`${sql.param(fetchedAt, snapshots.fetchedAt)}::timestamptz`;
  return db
    .insert(snapshots)
    .select(
      sql`select ${key.orgnr}, ${key.source}, ${periodKeyOf(key)}, ${granted.id}, ${at}, ${keyId}, ${sealed} from ${granted}`,
    )
    .onConflictDoUpdate({
      target: [snapshots.orgnr, snapshots.source, snapshots.periodKey],
      set: { consentId: key.consentId, fetchedAt, keyId, sealed: sql`excluded.sealed` },
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

const contextOf = (key: SourceKey<Source>): string => snapshotPlace({ ...key, periodKey: periodKeyOf(key) });

/** Where a sealed answer is kept, by its row; what it is sealed for. */
export const snapshotPlace = (
  row: Pick<typeof snapshots.$inferSelect, 'orgnr' | 'source' | 'periodKey' | 'consentId'>,
): string => ['snapshots', row.orgnr, row.source, row.periodKey, row.consentId].join('/');

import 'server-only';
import { and, eq, inArray, lt } from 'drizzle-orm';
import { type IsoDate, osloDate } from '#lib/dates/iso-date.ts';
import { audit } from '#server/audit/audit.ts';
import type { Executor } from '#server/db/client.ts';
import { paymentFileKids } from '#server/db/schema/index.ts';
import { kidHashes } from './kid-hash.ts';

/** A payment file that a person made for a business. */
export interface PaymentFile {
  readonly personId: string;
  readonly orgnr: string;
  readonly kids: readonly string[];
}

/** Which of some payment references are already in a file that was made for the business today. */
export async function kidsInFilesToday(
  executor: Executor,
  orgnr: string,
  kids: readonly string[],
  today: IsoDate,
): Promise<ReadonlySet<string>> {
  if (kids.length === 0) return new Set();
  const kidOf = new Map(
    kids.flatMap((kid) => kidHashes(kid, { orgnr, day: today }).map((hash) => [hash, kid] as const)),
  );
  const rows = await executor
    .select({ hash: paymentFileKids.kidHash })
    .from(paymentFileKids)
    .where(
      and(
        eq(paymentFileKids.orgnr, orgnr),
        eq(paymentFileKids.day, today),
        inArray(paymentFileKids.kidHash, [...kidOf.keys()]),
      ),
    );
  return new Set(rows.flatMap(({ hash }) => kidOf.get(hash) ?? []));
}

/** Forgets the references of every day that is over, and gives their number. */
export async function forgetPastFiles(executor: Executor, today: IsoDate): Promise<number> {
  const forgotten = await executor
    .delete(paymentFileKids)
    .where(lt(paymentFileKids.day, today))
    .returning({ day: paymentFileKids.day });
  return forgotten.length;
}

/**
 * Remembers the references of a file for the rest of the day, and leaves an audit row, all in one transaction. Gives the references that were in a file of today before, for two people who make theirs at once.
 */
export function recordPaymentFile(
  executor: Executor,
  { personId, orgnr, kids }: PaymentFile,
  now: Date,
): Promise<ReadonlySet<string>> {
  const day = osloDate(now);
  return executor.transaction(async (tx) => {
    const already = await kidsInFilesToday(tx, orgnr, kids, day);
    const rows = [...new Set(kids)].flatMap((kid) => kidHashes(kid, { orgnr, day })[0] ?? []);
    if (rows.length > 0) {
      await tx
        .insert(paymentFileKids)
        .values(rows.map((kidHash) => ({ orgnr, day, kidHash, recordedAt: now })))
        .onConflictDoNothing();
    }
    await audit(tx, {
      at: now,
      actor: { kind: 'person', ref: personId },
      action: 'payment-file-made',
      target: orgnr,
      outcome: 'ok',
      detail: { payments: kids.length, repeated: already.size },
    });
    return already;
  });
}

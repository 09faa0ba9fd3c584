import 'server-only';
import { and, eq, inArray, lt } from 'drizzle-orm';
import { type IsoDate, osloDate } from '#lib/core/dates/iso-date.ts';
import { audit } from '#server/platform/audit/audit.ts';
import type { Executor } from '#server/platform/db/client.ts';
import { filePayments } from '#server/platform/db/schema/index.ts';
import { paymentHashes } from './payment-hash.ts';

/** A payment file that a person made for a business, and the instalments in it by key; see `instalmentKey`. */
export interface PaymentFile {
  readonly personId: string;
  readonly orgnr: string;
  readonly instalments: readonly string[];
}

/**
 * Which of some instalments are already in a file that was made for the business today. KIDs cannot tell, since the terms of
 * one claim share theirs.
 */
export async function paidInFilesToday(
  executor: Executor,
  orgnr: string,
  instalments: readonly string[],
  today: IsoDate,
): Promise<ReadonlySet<string>> {
  if (instalments.length === 0) return new Set();
  const instalmentOf = new Map(
    instalments.flatMap((key) =>
      paymentHashes(key, { orgnr, day: today }).map((hash) => [hash, key] as const),
    ),
  );
  const rows = await executor
    .select({ hash: filePayments.paymentHash })
    .from(filePayments)
    .where(
      and(
        eq(filePayments.orgnr, orgnr),
        eq(filePayments.day, today),
        inArray(filePayments.paymentHash, [...instalmentOf.keys()]),
      ),
    );
  return new Set(rows.flatMap(({ hash }) => instalmentOf.get(hash) ?? []));
}

/** Forgets the payments of every day that is over, and gives their number. */
export async function forgetPastFiles(executor: Executor, today: IsoDate): Promise<number> {
  const forgotten = await executor
    .delete(filePayments)
    .where(lt(filePayments.day, today))
    .returning({ day: filePayments.day });
  return forgotten.length;
}

/**
 * Remembers the payments of a file for the rest of the day, and leaves an audit row, all in one transaction. Gives the
 * instalments that were in a file of today before, for two people who make theirs at once.
 */
export function recordPaymentFile(
  executor: Executor,
  { personId, orgnr, instalments }: PaymentFile,
  now: Date,
): Promise<ReadonlySet<string>> {
  const day = osloDate(now);
  return executor.transaction(async (tx) => {
    const already = await paidInFilesToday(tx, orgnr, instalments, day);
    const rows = [...new Set(instalments)].flatMap((key) => paymentHashes(key, { orgnr, day })[0] ?? []);
    if (rows.length > 0) {
      await tx
        .insert(filePayments)
        .values(rows.map((paymentHash) => ({ orgnr, day, paymentHash, recordedAt: now })))
        .onConflictDoNothing();
    }
    await audit(tx, {
      at: now,
      actor: { kind: 'person', ref: personId },
      action: 'payment-file-made',
      target: orgnr,
      outcome: 'ok',
      detail: { payments: instalments.length, repeated: already.size },
    });
    return already;
  });
}

import 'server-only';
import { claimGroupOf } from '#lib/tax-account/claim-types/claim-group.ts';
import { absolute } from '#lib/core/money/ore.ts';
import type {
  Claim,
  GroupTotals,
  Holder,
  OpenAccount,
  Payment,
  Payout,
  Records,
  StatedTotals,
} from '#lib/tax-account/domain.ts';
import { distinctRecords } from '#lib/tax-account/merge-records.ts';
import type { z } from 'zod';
import { aapnekrav, innbetalinger, kravgruppeSums, kravliste, sums, utbetalinger } from './answer-schema.ts';
import { krav } from './claim-schema.ts';
import { toClaim } from './claim-to-domain.ts';
import { defined } from './defined.ts';
import { holderOf } from './holder-and-period.ts';
import { toPayment, toPayout, toUnplacedPayment } from './payment-to-domain.ts';
import { innbetaling, utbetaling } from './payment-schema.ts';
import { RowReader } from './row-reader.ts';

/** An answer in domain terms, and why some of its rows could not be read: field and fault, safe to log. */
interface Mapped<T> {
  readonly value: T;
  readonly unreadableReasons: Readonly<Record<string, number>>;
}

/**
 * The one mapping from the wire to the domain. Each takes an answer's JSON and gives `undefined` when it is not an answer
 * of that kind for that business; a row that cannot be read is counted and never fails the rest. Of a shielded business
 * nothing else is taken over, whatever the answer holds (docs/upstream/skatteetaten.md#shielded-parties).
 */
export type ToDomain<T> = (json: unknown, orgnr: string) => Mapped<T> | undefined;

/** What a business with nothing at Skatteetaten has. Missing sums are unknown, not zero. */
export const NO_CLAIMS: OpenAccount = {
  shielded: false,
  totals: {},
  groups: [],
  claims: [],
  unplacedPayments: [],
  unreadable: {},
};
export const NO_RECORDS: Records<never> = { shielded: false, rows: [], unreadable: {} };

/** The open claims, unplaced payments and stated sums. */
export const toOpenAccount: ToDomain<OpenAccount> = (json, orgnr) => {
  const answer = readAnswer(aapnekrav, json, orgnr);
  if (answer === undefined) return undefined;
  if (answer.skjermet) return { value: { ...NO_CLAIMS, shielded: true }, unreadableReasons: {} };
  const reader = new RowReader();
  const party = answer.partIdentifikator;
  const read = {
    shielded: false,
    totals: toTotals(reader.read('sums', 'totalOversikt', sums, answer.totalOversikt)[0]),
    groups: reader
      .read('sums', 'oversiktPerKravgruppe', kravgruppeSums, answer.oversiktPerKravgruppe)
      .map(toGroup),
    claims: distinctRecords(
      reader
        .read('claims', 'krav', krav, answer.aapentKravMedGjenstaaendeBeloep)
        .map((row) => toClaim(row, party, reader)),
    ),
    // Payments that have been placed since they were listed come with nothing left.
    unplacedPayments: distinctRecords(
      reader
        .read('payments', 'innbetaling', innbetaling, answer.innbetalingMedUplassertBeloep)
        .map((row) => toUnplacedPayment(row, party, reader)),
    ).filter(({ unplaced }) => unplaced > 0),
  };
  return { value: { ...read, unreadable: reader.unreadable }, unreadableReasons: reader.reasons };
};

/** All claims of a period. */
export const toClaims: ToDomain<Records<Claim>> = (json, orgnr) =>
  records(readAnswer(kravliste, json, orgnr), (answer, reader) =>
    reader
      .read('claims', 'krav', krav, answer.krav)
      .map((row) => toClaim(row, answer.partIdentifikator, reader)),
  );

/** Payments of a period. */
export const toPayments: ToDomain<Records<Payment>> = (json, orgnr) =>
  records(readAnswer(innbetalinger, json, orgnr), (answer, reader) =>
    reader
      .read('payments', 'innbetaling', innbetaling, answer.innbetaling)
      .map((row) => toPayment(row, answer.partIdentifikator, reader)),
  );

/** Payouts of a period. */
export const toPayouts: ToDomain<Records<Payout>> = (json, orgnr) =>
  records(readAnswer(utbetalinger, json, orgnr), (answer, reader) =>
    reader
      .read('payouts', 'utbetaling', utbetaling, answer.utbetaling)
      .map((row) => toPayout(row, answer.partIdentifikator, reader)),
  );

/** What an answer always has around its rows. */
interface AnswerHead {
  readonly partIdentifikator?: string | undefined;
  readonly skjermet: boolean;
}

/** An answer must say whose it is: the business that was asked for, or its owner. Another's may never be shown. */
function readAnswer<T extends z.ZodType<AnswerHead>>(
  schema: T,
  json: unknown,
  orgnr: string,
): z.output<T> | undefined {
  const parsed = schema.safeParse(json);
  if (!parsed.success) return undefined;
  const party = parsed.data.partIdentifikator;
  return party === orgnr || holderOf(party) === 'owner' ? parsed.data : undefined;
}

function records<A extends AnswerHead, T extends { readonly id: string; readonly holder: Holder }>(
  answer: A | undefined,
  readRows: (answer: A, reader: RowReader) => readonly T[],
): Mapped<Records<T>> | undefined {
  if (answer === undefined) return undefined;
  if (answer.skjermet) return { value: { ...NO_RECORDS, shielded: true }, unreadableReasons: {} };
  const reader = new RowReader();
  const rows = distinctRecords(readRows(answer, reader));
  return {
    value: { shielded: false, rows, unreadable: reader.unreadable },
    unreadableReasons: reader.reasons,
  };
}

const toTotals = (stated: z.output<typeof sums> | undefined): StatedTotals =>
  defined({
    overdue: stated?.sumForfalteKrav,
    notYetDue: stated?.sumIkkeForfalteKrav,
    interest: stated?.sumStipulerteRenter,
    // Stated as negative, and by one ledger as positive; it is the same money.
    unplaced:
      stated?.sumUplasserteInnbetalinger === undefined
        ? undefined
        : absolute(stated.sumUplasserteInnbetalinger),
    balance: stated?.saldo,
  });

const toGroup = (row: z.output<typeof kravgruppeSums>): GroupTotals =>
  defined({
    group: claimGroupOf(row.kravgruppe),
    label: row.kravgruppe ?? '',
    overdue: row.sumForfalteKrav,
    notYetDue: row.sumIkkeForfalteKrav,
    interest: row.sumStipulerteRenter,
    balance: row.saldo,
  });

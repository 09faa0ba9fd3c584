import { describe, expect, it } from 'vitest';
import { parseCustomerFile } from '#lib/portfolio/customers/parse-customer-file.ts';
import { isoDate } from '#lib/core/dates/iso-date.ts';
import { fieldsOf, groupFields } from '#lib/core/http/form-fields.ts';
import { rowSearch } from '#lib/tax-account/claims-list/search.ts';
import { parseOrgnrs } from '#lib/invitations/parse-orgnrs.ts';
import { ore } from '#lib/core/money/ore.ts';
import { changesSince } from '#lib/tax-account/overview/changes-since.ts';
import { fingerprints } from '#lib/tax-account/overview/fingerprint.ts';
import { parsePaymentSelection } from '#lib/payments/payment-selection.ts';
import { paymentPlan } from '#lib/payments/payment-plan.ts';
import { statement } from '#lib/statement/statement.ts';
import type { Claim, Payment, Payout } from '#lib/tax-account/domain.ts';
import { claimRow, claimRows } from '#lib/tax-account/claim-rows.ts';
import { account, claim, instalment } from '#lib/tax-account/testing/tax-account.ts';
import { creditUse, payoutBasis } from '#lib/tax-account/tracing/credit-use.ts';
import { payment, payout } from '#lib/tax-account/tracing/testing/tracing.ts';
import { tracePayment } from '#lib/tax-account/tracing/trace-payment.ts';
import { parseJson } from '#server/platform/http/parse-json.ts';
import { isToken } from '#server/platform/crypto/link-token.ts';
import {
  toClaims,
  toOpenAccount,
  toPayments,
  toPayouts,
} from '#server/integrations/skatteetaten/to-domain.ts';
import { z } from 'zod';

/**
 * What comes from outside may cost as much time as it is long, and no more: ten times the input, less than fifteen times the time.
 * Something that grows with the square takes a hundred times. A ratio of medians of work that is long enough to be measured, the best
 * of five tries: no test of how fast the machine is.
 */
const TIMES = 10;
const MOST = 15;
const TRIES = 5;
/** Elements of the smaller input. The larger is more than any that is let in, and small enough that memory is not what is measured. */
const SIZE = 400;
/** Milliseconds that one measurement takes at least, and how many there are of each size, in turns. */
const LEAST_MS = 20;
const ROUNDS = 5;

/** Input of a size, made outside the time, and what is done with it. */
type Work = (size: number) => () => unknown;

const TODAY = isoDate('2026-12-01');
const ORGNR = '313367002';
const numbered = <T>(size: number, make: (at: number) => T): T[] =>
  Array.from({ length: size }, (_, at) => make(at));

/**
 * Processor time in milliseconds for that many inputs. It is this thread's own time, so that other processes on a busy machine do not
 * count. Inputs are made before the clock starts, one for each run, since results may be memoised by input.
 */
function timeOf(work: Work, size: number, inputs: number): number {
  const runs = numbered(inputs, () => work(size));
  const began = process.threadCpuUsage();
  for (const run of runs) run();
  const { user, system } = process.threadCpuUsage(began);
  return (user + system) / 1000;
}

const medianOf = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? NaN;

/**
 * How many times as long the larger input takes. It is measured against as many elements in smaller inputs, so that both leave equally
 * much to be cleared away: ten inputs of a tenth take as long where time grows with size.
 */
function growthOf(work: Work): number {
  let inputs = 1;
  while (timeOf(work, SIZE, inputs * TIMES) < LEAST_MS) inputs *= 2;
  const ratio = (): number => {
    const rounds = numbered(ROUNDS, () => ({
      small: timeOf(work, SIZE, inputs * TIMES),
      large: timeOf(work, SIZE * TIMES, inputs),
    }));
    return (TIMES * medianOf(rounds.map(({ large }) => large))) / medianOf(rounds.map(({ small }) => small));
  };
  let best = Infinity;
  for (let attempt = 0; attempt < TRIES && best >= MOST; attempt += 1) best = Math.min(best, ratio());
  return best;
}

const krav = (id: string, forfall: readonly object[] = []) => ({
  partIdentifikator: ORGNR,
  kravidentifikator: id,
  kravtype: 'merverdiavgift',
  opprinneligBeloep: 100,
  gjenstaaendeBeloep: 100,
  kravgruppe: 'Merverdiavgift',
  kravforfall: forfall,
});
const forfall = (id: string) => ({
  kravforfallsIdentifikator: id,
  forfallsdato: '2026-12-10',
  opprinneligBeloep: 100,
  gjenstaaendeBeloep: 100,
});
const answer = (rows: object) => ({ partIdentifikator: ORGNR, skjermet: false, ...rows });

/** An account in which every payment covers an instalment of a claim of its own, and every payout rests on a credit. */
function ledger(size: number): { claims: Claim[]; payments: Payment[]; payouts: Payout[] } {
  return {
    claims: numbered(size, (at) =>
      claim(
        [
          instalment({
            id: `i${at}`,
            placements: [{ kind: 'payment', paymentId: `p${at}`, amount: ore(100), placedOn: TODAY }],
          }),
        ],
        { id: `c${at}`, created: isoDate('2026-11-01') },
      ),
    ),
    payments: numbered(size, (at) =>
      payment({
        id: `p${at}`,
        amount: ore(100 + at),
        placements: [{ instalmentId: `i${at}`, amount: ore(100), description: {} }],
      }),
    ),
    payouts: numbered(size, (at) =>
      payout({
        id: `u${at}`,
        amount: ore(1_000_000 + at),
        basis: [{ instalmentId: `i${at}`, paidOut: ore(100), description: {} }],
      }),
    ),
  };
}

/** One claim with many instalments, one payment placed on all of them, one payout made from all of them. */
function concentrated(size: number): { claims: Claim[]; payments: Payment[]; payouts: Payout[] } {
  const ids = numbered(size, (at) => `i${at}`);
  return {
    claims: [
      claim(
        ids.map((id, at) =>
          instalment({
            id,
            due: TODAY,
            placements: [{ kind: 'payment', paymentId: 'p', amount: ore(100 + at), placedOn: TODAY }],
          }),
        ),
        { created: isoDate('2026-11-01') },
      ),
    ],
    // Parts without the instalment's number are found by what the claim tells of the payment.
    payments: [
      payment({ id: 'p', placements: ids.map((_id, at) => ({ amount: ore(100 + at), description: {} })) }),
    ],
    payouts: [
      payout({ basis: ids.map((instalmentId, at) => ({ instalmentId, paidOut: ore(at), description: {} })) }),
    ],
  };
}

const NO_BOUND = { length: Infinity, fields: Infinity };
const PAY = { today: TODAY, paidInFilesToday: new Set<string>(), receivingAccounts: new Set<string>() };

const WORK: Readonly<Record<string, Work>> = {
  'a form with a field of many values': (size) => {
    const form = new FormData();
    for (let at = 0; at < size; at += 1) form.append('valg', `k${at}`);
    return () => fieldsOf(form, NO_BOUND);
  },
  'a form of many fields': (size) => {
    const form = new FormData();
    // So many that the smaller form is kept as a dictionary by the engine too.
    for (let at = 0; at < size * 5; at += 1) form.append(`a${at}`, '');
    return () => fieldsOf(form, NO_BOUND);
  },
  'an address with many parameters': (size) => {
    const query = 'valg=1&'.repeat(size);
    return () => parsePaymentSelection(groupFields(new URLSearchParams(query)), Infinity);
  },
  'a search of many words': (size) => {
    const rows = [claimRow(claim([instalment()]), TODAY)];
    const search = numbered(size, (at) => `1 ${at}`).join(' ');
    return () => rows.filter(rowSearch(search, 'nb'));
  },
  'a search in many rows': (size) => {
    const rows = ledger(size).claims.map((one) => claimRow(one, TODAY));
    return () => rows.filter(rowSearch('mva 21 200', 'nb'));
  },
  'a customer file': (size) => {
    const line = 'Granli Eplepress;ENK;14837830177;Innehaver;randi@demobanken.example';
    const file = `orgnr;name;form;pid;role;advisor\n${numbered(size, (at) => `${100_000_000 + at};${line}`).join('\n')}`;
    return () => parseCustomerFile(file);
  },
  'pasted organisation numbers, one a line': (size) => {
    const text = numbered(size, (at) => `Firma ${100_000_000 + at}`).join('\n');
    return () => parseOrgnrs(text);
  },
  'pasted numbers without an end': (size) => {
    const text = '123 '.repeat(size);
    return () => parseOrgnrs(text);
  },
  'the link of a mail': (size) => {
    const link = `https://portal.example/api/reminders/confirm?${'token=a&'.repeat(size)}`;
    return () => isToken(new URL(link).searchParams.get('token'));
  },
  'the text of an answer': (size) => {
    const text = `[${'{"a":["b\\"["]},'.repeat(size)}0]`;
    return () => parseJson(text, z.unknown());
  },
  'open claims': (size) => {
    const json = answer({
      aapentKravMedGjenstaaendeBeloep: numbered(size, (at) => krav(`k${at}`, [forfall(`f${at}`)])),
    });
    return () => toOpenAccount(json, ORGNR);
  },
  'claims of a period': (size) => {
    const json = answer({ krav: numbered(size, (at) => krav(`k${at}`, [forfall(`f${at}`)])) });
    return () => toClaims(json, ORGNR);
  },
  'one claim of many instalments': (size) => {
    const json = answer({
      krav: [
        krav(
          'k',
          numbered(size, (at) => forfall(`f${at}`)),
        ),
      ],
    });
    return () => toClaims(json, ORGNR);
  },
  'unreadable rows': (size) => {
    const json = answer({ krav: numbered(size, (at) => ({ kravidentifikator: { at } })) });
    return () => toClaims(json, ORGNR);
  },
  payments: (size) => {
    const json = answer({
      innbetaling: numbered(size, (at) => ({
        innbetalingsidentifikator: `p${at}`,
        innbetaltBeloep: 100,
        innbetalingsdato: '2026-11-02',
      })),
    });
    return () => toPayments(json, ORGNR);
  },
  payouts: (size) => {
    const json = answer({
      utbetaling: numbered(size, (at) => ({
        utbetalingsidentifikator: `u${at}`,
        utbetaltBeloep: 100,
        utbetalingsdato: '2026-11-02',
      })),
    });
    return () => toPayouts(json, ORGNR);
  },
  'a statement': (size) => {
    const records = { ...ledger(size), from: isoDate('2026-01-01'), to: TODAY, today: TODAY };
    return () => statement(records);
  },
  'a statement of one claim, payment and payout': (size) => {
    const records = { ...concentrated(size), from: isoDate('2026-01-01'), to: TODAY, today: TODAY };
    return () => statement(records);
  },
  'payments that are traced': (size) => {
    const { payments, ...context } = ledger(size);
    return () => payments.map((one) => tracePayment(one, context));
  },
  'credits and payouts that are traced': (size) => {
    const { claims, payouts } = ledger(size);
    return () => [
      claims.map((one) => creditUse(one, claims)),
      payouts.map((one) => payoutBasis(one, claims)),
    ];
  },
  'rows of claims': (size) => {
    const { claims } = ledger(size);
    return () => claimRows(claims, TODAY);
  },
  'rows of one claim': (size) => {
    const { claims } = concentrated(size);
    return () => claimRows(claims, TODAY);
  },
  'a choice of payments': (size) => {
    const { claims } = ledger(size);
    const keys = numbered(size, (at) => `i${at}`);
    return () => paymentPlan({ keys, amounts: new Map() }, claims, PAY);
  },
  'what has changed': (size) => {
    const { claims } = concentrated(size);
    const before = fingerprints({ claims }, isoDate('2026-12-31'));
    return () => changesSince(before, account(claims), isoDate('2026-12-31'));
  },
};

describe('ten times the input takes less than fifteen times the time', () => {
  it.each(Object.entries(WORK))('reads %s', (_name, work) => {
    expect(growthOf(work)).toBeLessThan(MOST);
  });
});

it('would tell of work that grows with the square', () => {
  const square: Work = (size) => () => {
    let all: number[] = [];
    // eslint-disable-next-line no-restricted-syntax -- the fault that this test is for
    for (let at = 0; at < size; at += 1) all = [...all, at];
    return all;
  };
  expect(growthOf(square)).toBeGreaterThan(MOST);
});

import 'server-only';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import { addYears } from '#lib/core/dates/period.ts';
import { oreFromKroner, sum, type Ore } from '#lib/core/money/ore.ts';
import type { OpenAccount } from '#lib/tax-account/domain.ts';
import { unreadableCount } from '#lib/tax-account/unreadable.ts';
import { parseJson } from '#server/platform/http/parse-json.ts';
import { getResponses, addOrganisations, visibleResponses } from '../responses.ts';
import type { TestContext } from '../test-context.ts';
import type { Expectations } from '../expectations.ts';
import { openPayload } from '../payload-schema.ts';
import { openPayloadOf } from '../plain-call.ts';
import { withConsent, withToken } from '../with-consent.ts';

/** Answers that are another case's subject. */
const OTHER_CASES: readonly string[] = ['party-unknown'];

/** C1: the open claims are Skatteetaten's to the øre, read from the payload by a second way. */
export const openClaims = withConsent(async ({ context: context, facts }) => {
  await addOrganisations(context, facts);
  for (const [orgnr, outcome] of await getResponses(context, 'open-claims')) {
    if (outcome.kind === 'fresh') {
      if (!outcome.value.shielded) await compare(context, orgnr, outcome.value, facts);
    } else if (outcome.kind === 'consent-ended') {
      facts.note(false, 'consentIs', { status: outcome.status, expected: 'granted' });
    } else if (!OTHER_CASES.includes(outcome.error.code)) {
      facts.error(outcome.error);
    }
  }
});

async function compare(
  context: TestContext,
  orgnr: string,
  shown: OpenAccount,
  facts: Expectations,
): Promise<void> {
  const payload = await openPayloadOf(context, orgnr);
  if (!payload.ok) {
    facts.error(payload.error);
    return;
  }
  const read = parseJson(payload.value, openPayload);
  const wanted = payload.value === '' ? [] : (read?.aapentKravMedGjenstaaendeBeloep ?? []);
  const remaining = totalOf(wanted.map(({ gjenstaaendeBeloep }) => gjenstaaendeBeloep));
  const balance = read?.totalOversikt?.saldo;
  const equal =
    shown.claims.length + unreadableCount(shown.unreadable) === wanted.length &&
    unreadableCount(shown.unreadable) === 0 &&
    sum(shown.claims.map((claim) => claim.remaining)) === remaining &&
    (balance === undefined || shown.totals.balance === oreFromKroner(balance));
  facts.check(equal, 'figuresEqual', 'figuresDiffer', { orgnr, count: wanted.length });
}

const totalOf = (kroner: readonly number[]): Ore | undefined => {
  const amounts = kroner.map(oreFromKroner);
  return amounts.includes(undefined) ? undefined : sum(amounts.filter((one) => one !== undefined));
};

/** C6: two years of claims come in windows of a year, and each record once. */
export const longPeriod = withToken(async ({ context: context, facts, token }) => {
  const { main, client, clock } = context;
  const today = osloDate(clock());
  const middle = addYears(today, -1);
  const start = addYears(today, -2);
  const ask = (from: typeof today, to: typeof today) => client.claims({ orgnr: main, token, from, to });
  const whole = await ask(start, today);
  const late = await ask(middle, today);
  const early = await ask(start, middle);
  for (const answer of [whole, late, early]) if (!answer.ok) facts.error(answer.error);
  if (!whole.ok || !late.ok || !early.ok) return;
  const ids = whole.value.rows.map(({ id }) => id);
  const parts = new Set([...late.value.rows, ...early.value.rows].map(({ id }) => id));
  const same =
    new Set(ids).size === ids.length && parts.size === ids.length && ids.every((id) => parts.has(id));
  facts.check(same, 'windows', 'windowsMisfit', { rows: ids.length });
});

/** C7: what was paid is what was placed and what was not. */
export const payments = withConsent(async ({ context: context, facts }) => {
  await noteErrors(context, 'payments', facts);
  for (const { orgnr, value } of await visibleResponses(context, 'payments')) {
    if (value.rows.length === 0) continue;
    const wrong = value.rows.filter(
      ({ amount, unplaced, placements }) =>
        sum([unplaced, ...placements.map((one) => one.amount)]) !== amount,
    );
    const values = { orgnr, count: value.rows.length, wrong: wrong.length };
    facts.check(
      wrong.length === 0 && unreadableCount(value.unreadable) === 0,
      'sumsFit',
      'sumsMisfit',
      values,
    );
  }
});

/** C8: payouts have their basis, and accounts are masked. */
export const payouts = withConsent(async ({ context: context, facts }) => {
  await noteErrors(context, 'payouts', facts);
  for (const { orgnr, value } of await visibleResponses(context, 'payouts')) {
    if (value.rows.length === 0) continue;
    const withBasis = value.rows.filter(({ basis }) => basis.length > 0).length;
    facts.note(unreadableCount(value.unreadable) === 0, 'found', { orgnr, count: withBasis });
    const whole = value.rows.some(({ toAccount }) => toAccount !== undefined && /\d{11}/.test(toAccount));
    facts.check(!whole, 'accountsMasked', 'accountsWhole', { orgnr });
  }
});

/** C10 and C11 say that an organisation has nothing, or is shielded; any other failure is one. */
async function noteErrors(
  context: TestContext,
  source: 'payments' | 'payouts',
  facts: Expectations,
): Promise<void> {
  for (const outcome of (await getResponses(context, source)).values())
    if (outcome.kind === 'failed' && !OTHER_CASES.includes(outcome.error.code)) facts.error(outcome.error);
}

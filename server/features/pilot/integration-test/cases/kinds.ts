import 'server-only';
import { sum } from '#lib/core/money/ore.ts';
import type { Claim, OpenAccount } from '#lib/tax-account/domain.ts';
import { paymentReadiness } from '#lib/tax-account/payment-readiness.ts';
import { unexplained } from '#lib/tax-account/placements.ts';
import { unreadableCount } from '#lib/tax-account/unreadable.ts';
import { snapshots } from '#server/platform/db/schema/index.ts';
import { getResponses, visibleResponses } from '../responses.ts';
import type { TestContext } from '../test-context.ts';
import type { Expectations } from '../expectations.ts';
import { ownersIn } from '../payload-schema.ts';
import { openPayloadOf } from '../plain-call.ts';
import { withConsent } from '../with-consent.ts';

type Probe = (account: OpenAccount, orgnr: string, facts: Expectations, context: TestContext) => void;

/** A case about a kind of claim: looked for in the open claims of every organisation that takes part. */
const inOpenClaims = (look: Probe) =>
  withConsent(async ({ context: context, facts }) => {
    for (const { orgnr, value } of await visibleResponses(context, 'open-claims'))
      look(value, orgnr, facts, context);
  });

/** C2: part-paid claims and instalments add up. */
export const partPaid = inOpenClaims(({ claims }, orgnr, facts) => {
  const partly = claims.filter(
    ({ instalments }) =>
      instalments.length >= 4 || instalments.some((one) => one.placements.length > 0 && one.remaining !== 0),
  );
  if (partly.length === 0) return;
  const wrong = partly.filter(({ instalments, remaining }) => {
    const left = sum(instalments.map((one) => one.remaining));
    return (
      left !== remaining || instalments.some((one) => one.placements.length > 0 && unexplained(one) !== 0)
    );
  });
  facts.check(wrong.length === 0, 'sumsFit', 'sumsMisfit', {
    orgnr,
    count: partly.length,
    wrong: wrong.length,
  });
});

/** C3: money without a place is a line of its own, and its sum is Skatteetaten's. */
export const unplaced = inOpenClaims(({ unplacedPayments, totals }, orgnr, facts) => {
  if (unplacedPayments.length === 0) return;
  const ours = sum(unplacedPayments.map((one) => one.unplaced));
  const wrong = totals.unplaced === undefined || totals.unplaced === ours ? 0 : 1;
  facts.check(wrong === 0, 'sumsFit', 'sumsMisfit', { orgnr, count: unplacedPayments.length, wrong });
});

/** C4: interest so far, and interest claimed for itself, linked to what it grew from. */
export const interest = inOpenClaims(({ claims, totals }, orgnr, facts) => {
  const withInterest = claims.filter((claim) => claim.interest !== 0 || claim.principalId !== undefined);
  if (withInterest.length === 0) return;
  const ours = sum(claims.map((claim) => claim.interest));
  const wrong = totals.interest === undefined || totals.interest === ours ? 0 : 1;
  facts.check(wrong === 0, 'sumsFit', 'sumsMisfit', { orgnr, count: withInterest.length, wrong });
});

/** C5: suspended claims are told apart. */
export const suspended = inOpenClaims(({ claims }, orgnr, facts) => {
  const count = claims.filter(({ instalments }) => instalments.some((one) => one.suspended)).length;
  if (count > 0) facts.note(true, 'found', { orgnr, count });
});

/** C12: a row that lacks something is there all the same, and cannot be paid with what is not valid. */
export const incomplete = inOpenClaims(({ claims, unreadable }, orgnr, facts, { config }) => {
  facts.check(unreadableCount(unreadable) === 0, 'rowsRead', 'rowsLost', { orgnr, count: claims.length });
  const count = claims.filter((claim) => cannotBePaid(claim, config.receivingAccounts)).length;
  if (count > 0) facts.note(true, 'unpayable', { orgnr, count });
});

const cannotBePaid = ({ instalments }: Claim, receivingAccounts: ReadonlySet<string>): boolean =>
  instalments.some((one) => paymentReadiness(one, receivingAccounts).state === 'blocked');

/** C9: what is the owner's is told apart, and the owner's number goes no further than the portal's boundary. */
export const owners = withConsent(async ({ context: context, facts }) => {
  for (const { orgnr, value } of await visibleResponses(context, 'open-claims')) {
    const count = value.claims.filter(({ holder }) => holder === 'owner').length;
    if (count === 0) continue;
    facts.note(true, 'found', { orgnr, count });
    const payload = await openPayloadOf(context, orgnr);
    const kept = JSON.stringify(value);
    const hidden = payload.ok && !ownersIn(payload.value).some((number) => kept.includes(number));
    facts.check(hidden, 'ownerHidden', 'ownerSeen', { orgnr });
  }
});

/** C10: nothing to show is an answer, not a failure. */
export const nothing = withConsent(async ({ context: context, facts }) => {
  for (const { orgnr, value } of await visibleResponses(context, 'open-claims'))
    if (value.claims.length === 0 && value.unplacedPayments.length === 0)
      facts.note(unreadableCount(value.unreadable) === 0, 'emptyAnswer', { orgnr });
});

/** C11: of a shielded organisation nothing is shown, and nothing is kept. */
export const shielded = withConsent(async ({ context: context, facts }) => {
  const kept = await context.db.select({ orgnr: snapshots.orgnr }).from(snapshots);
  for (const [orgnr, outcome] of await getResponses(context, 'open-claims')) {
    if (outcome.kind !== 'fresh' || !outcome.value.shielded) continue;
    const bare = outcome.value.claims.length === 0 && !kept.some((row) => row.orgnr === orgnr);
    facts.check(bare, 'shielded', 'shieldBroken', { orgnr });
  }
});

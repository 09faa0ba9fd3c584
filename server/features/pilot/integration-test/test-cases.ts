import 'server-only';
import type { CaseId } from '#lib/pilot/integration-test/cases.ts';
import type { TestContext } from './test-context.ts';
import {
  approval,
  callingOff,
  comingBack,
  forgedReturn,
  rejection,
  request,
  secondVisit,
} from './cases/asking.ts';
import { deletion, expiry, oldToken, withdrawal } from './cases/ending.ts';
import { longPeriod, openClaims, payments, payouts } from './cases/figures.ts';
import {
  incomplete,
  interest,
  nothing,
  owners,
  partPaid,
  shielded,
  suspended,
  unplaced,
} from './cases/kinds.ts';
import { badInput, manyAtOnce, notThere, otherFormat, outages, refusedToken } from './cases/refusals.ts';
import {
  delegation,
  rightToken,
  tokenWithoutConsent,
  wrongOrganisation,
  wrongScope,
} from './cases/tokens.ts';
import type { Outcome } from './expectations.ts';

/** What is carried out, in the order of one business's story: asked, refused, asked again, given, used, withdrawn. */
export const TEST_CASES: readonly (readonly [CaseId, (context: TestContext) => Promise<Outcome>])[] = [
  ['A1', rightToken],
  ['A2', wrongScope],
  ['A4', delegation],
  ['A5', tokenWithoutConsent],
  ['B1', request],
  ['B4', comingBack],
  ['B6', forgedReturn],
  ['B3', rejection],
  ['B13', callingOff],
  ['B2', approval],
  ['B7', secondVisit],
  ['A6', wrongOrganisation],
  ['C1', openClaims],
  ['C2', partPaid],
  ['C3', unplaced],
  ['C4', interest],
  ['C5', suspended],
  ['C6', longPeriod],
  ['C7', payments],
  ['C8', payouts],
  ['C9', owners],
  ['C10', nothing],
  ['C11', shielded],
  ['C12', incomplete],
  ['D1', badInput],
  ['D2', refusedToken],
  ['D3', notThere],
  ['D4', otherFormat],
  ['D5', outages],
  ['D6', manyAtOnce],
  ['B10', oldToken],
  ['B8', withdrawal],
  ['F2', deletion],
  ['B9', expiry],
];

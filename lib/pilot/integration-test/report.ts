import { z } from 'zod';
import { CASE_IDS } from './cases.ts';

/** What the run can say about a case; each has a text in `messages.integrationTest.facts`. */
const FACTS = [
  'tokenGiven',
  'tokenOf',
  'tokenSupplier',
  'tokenUnreadable',
  'refused',
  'notRefused',
  'refusedOtherwise',
  'failed',
  'calls',
  'requestMade',
  'requestFits',
  'requestMisfit',
  'sameRequest',
  'anotherRequest',
  'consentIs',
  'nothingShown',
  'unknownReturn',
  'inForce',
  'newToken',
  'sameToken',
  'answerCame',
  'noAnswerCame',
  'altinnHas',
  'stored',
  'tracesKept',
  'tracesClean',
  'feedTold',
  'figuresEqual',
  'figuresDiffer',
  'found',
  'sumsFit',
  'sumsMisfit',
  'windows',
  'accountsMasked',
  'ownerHidden',
  'emptyAnswer',
  'shielded',
  'unknownParty',
  'rowsRead',
  'unpayable',
  'lastGoodShown',
  'mended',
  'inFlight',
  'somethingShown',
  'knownReturn',
  'tracesDirty',
  'feedSilent',
  'windowsMisfit',
  'accountsWhole',
  'ownerSeen',
  'shieldBroken',
  'rowsLost',
  'lastGoodMissing',
  'notMended',
  'stumbled',
] as const;
export type FactKey = (typeof FACTS)[number];

/** Why a case was not carried out; each has a text in `messages.integrationTest.reasons`. */
const REASONS = [
  /** The evidence is a test of this repository, or a person's. */
  'elsewhere',
  'person',
  /** The environment at hand cannot be made to fail; a contract test covers it. */
  'needs-faults',
  /** The bank uses its own client, so there is no delegation. */
  'no-supplier',
  /** None of the organisations has what the case is about. */
  'no-data',
  /** No answer within the time-out. */
  'unanswered',
  /** A case that this one builds on did not pass. */
  'blocked',
  'stopped',
] as const;
export type Reason = (typeof REASONS)[number];

const factSchema = z.object({
  key: z.enum(FACTS),
  ok: z.boolean(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Fact = z.infer<typeof factSchema>;

/** A call that was made for a case, as support at the other side can find it. Times in ISO 8601, UTC. */
const callSchema = z.object({
  system: z.string(),
  operation: z.string(),
  at: z.iso.datetime(),
  durationMs: z.number(),
  /** The HTTP status, or why there was no answer. */
  outcome: z.string(),
  correlationId: z.string().optional(),
});
export type Call = z.infer<typeof callSchema>;

const caseSchema = z.object({
  id: z.enum(CASE_IDS),
  result: z.enum(['passed', 'failed', 'not-run']),
  reason: z.enum(REASONS).optional(),
  /** Tests that hold the evidence, or the case that it was waiting for. */
  see: z.array(z.string()),
  facts: z.array(factSchema),
  calls: z.array(callSchema),
  startedAt: z.iso.datetime(),
  durationMs: z.number(),
});
export type CaseReport = z.infer<typeof caseSchema>;

/** What came of a run; language-neutral, without tokens, keys or identity numbers. */
export const reportSchema = z.object({
  head: z.object({
    bank: z.object({ name: z.string(), orgnr: z.string() }),
    vendor: z.string().optional(),
    environment: z.enum(['sandbox', 'test', 'production']),
    /** The test organisations; the first one is taken through the whole life of a consent. */
    orgnrs: z.array(z.string()),
    startedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime(),
    testers: z.array(z.string()),
    versions: z.array(z.object({ name: z.string(), version: z.string() })),
  }),
  cases: z.array(caseSchema),
});
export type Report = z.infer<typeof reportSchema>;

/** How many cases came out each way. */
export function countsOf({ cases }: Report): Record<CaseReport['result'], number> {
  const count = (result: CaseReport['result']) => cases.filter((one) => one.result === result).length;
  return { passed: count('passed'), failed: count('failed'), 'not-run': count('not-run') };
}

/** The ids by which the systems' support finds the calls of a case. */
export const correlationIdsOf = ({ calls }: CaseReport): readonly string[] => [
  ...new Set(calls.flatMap(({ correlationId }) => (correlationId === undefined ? [] : [correlationId]))),
];

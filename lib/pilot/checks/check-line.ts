import { z } from 'zod';
import { REFUSAL_REASONS } from '#lib/core/refusal-reason.ts';

/** What is checked, in the order that it is told. */
const CHECKS = [
  'configuration',
  'signing',
  'interestRates',
  'database',
  'customerLogin',
  'staffLogin',
  'maskinporten',
  'token',
  'altinn',
  'access',
  'consentEnd',
  'skatteetaten',
  'clock',
  'mail',
] as const;

/** Findings that ask for nothing. */
const FINE_FINDINGS = [
  'configurationRead',
  'keyRegistered',
  'keyValid',
  'certificateValid',
  'ratesKnown',
  'databaseReady',
  'databaseNew',
  'loginReady',
  'maskinportenReady',
  'tokenGiven',
  'altinnReady',
  'accessGiven',
  'consentEndFree',
  'consentEndLater',
  'skatteetatenReady',
  'clockRight',
  'mailReady',
  'mailOff',
] as const;
export type FineFinding = (typeof FINE_FINDINGS)[number];

/** Findings that need an action, or that kept a check from being made. */
const PROBLEM_FINDINGS = [
  'configurationWrong',
  'needsConfiguration',
  'needsMaskinporten',
  'needsToken',
  'keyEnding',
  'keyEnded',
  'certificateEnding',
  'certificateEnded',
  'rateMissing',
  'databaseHeld',
  'databaseUnreachable',
  'databaseBehind',
  'databaseAhead',
  'timeout',
  'network',
  'certificate',
  'redirect',
  'too-large',
  'serverError',
  'notTheSystem',
  'issuerDiffers',
  'refusedOther',
  'tokenRefused',
  'accessRefused',
  'accessUnclear',
  'resourceUnknown',
  'resourceChanged',
  'resourceOneTime',
  'consentEndShortens',
  'consentEndOver',
  'skatteetatenAddress',
  'clockAhead',
  'clockBehind',
  'mailLogin',
  'mailRefused',
] as const;
export type ProblemFinding = (typeof PROBLEM_FINDINGS)[number];

/** One line of the check. Holds no secret, token or identity number, so that it may be printed, shown, kept and sent. */
export const checkLineSchema = z
  .object({
    check: z.enum(CHECKS),
    /** Which of several: a scope, or the system whose clock was read. */
    about: z.string().exactOptional(),
    /** `skipped`: not known, because something else must be right first. */
    outcome: z.enum(['ok', 'warning', 'failed', 'skipped']),
    finding: z.enum([...FINE_FINDINGS, ...PROBLEM_FINDINGS, ...REFUSAL_REASONS]),
    /** For the placeholders of the finding's text. */
    values: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .readonly()
      .exactOptional(),
    /** Faults one by one, in English, as the start of the portal tells them. */
    details: z.array(z.string()).readonly().exactOptional(),
    /** The upstream's own code, and the id that its support asks for. */
    upstreamCode: z.string().exactOptional(),
    correlationId: z.string().exactOptional(),
  })
  .readonly();
export type CheckLine = z.infer<typeof checkLineSchema>;

/** Whether nothing failed; warnings and what could not be known do not count. */
export const isPassed = (lines: readonly CheckLine[]): boolean =>
  lines.every(({ outcome }) => outcome !== 'failed');

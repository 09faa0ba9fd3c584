import { randomBytes } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type Koa from 'koa';

/** A refusal of one kind: an AM code, or a set of validation errors under the one code STD-00000. */
export interface Problem {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly extensions?: Readonly<Record<string, string>>;
  readonly validationErrors?: readonly ValidationError[];
}

export interface ValidationError {
  readonly code: string;
  readonly title: string;
  readonly paths: readonly string[];
}

const PROBLEMS = {
  'AM-00000': [403, 'Not authorized for consent'],
  'AM-00001': [404, 'Consent not found'],
  'AM-00003': [400, 'Unknown organization. Could not be found'],
  'AM-00004': [400, 'Unknown person. Could not be found'],
  'AM-00005': [400, 'Invalid consent resource'],
  'AM-00006': [400, 'Invalid consent metadata'],
  'AM-00007': [400, 'Missing metadata value'],
  'AM-00008': [400, 'Missing metadata'],
  'AM-00009': [400, 'Invalid resource combination'],
  'AM-00011': [400, 'Consent is revoked'],
  'AM-00012': [400, 'The consented party does not match the party requested'],
  'AM-00013': [400, 'Consent is expired'],
  'AM-00014': [400, 'Consent is not accepted'],
  'AM-00016': [400, 'Consent with id already exist'],
} as const;

const VALIDATION_ERRORS = {
  'AM.VLD-00022': 'The time need to be in the future',
  'AM.VLD-00023': 'The list cant be empty',
  'AM.VLD-00027': 'The redirect url is invalid',
  'AM.VLD-00051': 'The date range is invalid',
  'AM.VLD-00052': 'The event type is invalid',
  'AM.VLD-00053': 'The continuation token is invalid',
  'STD.VLD-00000': 'The field is required',
} as const;

/** One of Altinn's own problems (docs/upstream/altinn.md#problems), with what it says about the case beside the code. */
export function problem(code: keyof typeof PROBLEMS, extensions?: Readonly<Record<string, string>>): Problem {
  const [status, title] = PROBLEMS[code];
  return { code, status, title, ...(extensions && { extensions }) };
}

/** One field at fault. */
export function validationError(code: keyof typeof VALIDATION_ERRORS, path: string): ValidationError {
  return { code, title: VALIDATION_ERRORS[code], paths: [path] };
}

/** All fields at fault, which count as a single problem. */
export function validationProblem(validationErrors: readonly ValidationError[]): Problem {
  return {
    code: 'STD-00000',
    status: 400,
    title: 'One or more validation errors occurred.',
    validationErrors,
  };
}

/**
 * Answers with the one problem's own code and status, or 500 STD-00001 when there are two or more
 * (docs/upstream/altinn.md#create-a-request).
 */
export function answerProblems(ctx: Koa.Context, problems: readonly Problem[]): void {
  const [first, ...others] = problems;
  if (first === undefined) throw new Error('no problem to answer with');
  if (others.length === 0) {
    write(ctx, first.status, { ...details(first), traceId: traceId() });
    return;
  }
  const several = { code: 'STD-00001', status: 500, title: 'Multiple problems occurred.' };
  write(ctx, 500, { ...details(several), traceId: traceId(), problems: problems.map(details) });
}

/** The web framework's own refusal of a body or query it cannot read; it bears no Altinn code. */
export function answerUnreadable(
  ctx: Koa.Context,
  errors: Readonly<Record<string, readonly string[]>>,
): void {
  write(ctx, 400, {
    type: 'https://tools.ietf.org/html/rfc9110#section-15.5.1',
    title: 'One or more validation errors occurred.',
    status: 400,
    errors,
    traceId: traceId(),
  });
}

/** A refusal without a body; some of Altinn's have none. */
export function answerBare(ctx: Koa.Context, status: number): void {
  ctx.body = null;
  ctx.status = status;
}

function details({ code, status, title, extensions, validationErrors }: Problem): Record<string, unknown> {
  return {
    type: `urn:altinn:error:${code}`,
    title,
    status,
    code,
    statusDescription: STATUS_CODES[status],
    ...extensions,
    ...(validationErrors && { validationErrors }),
  };
}

function write(ctx: Koa.Context, status: number, body: object): void {
  ctx.status = status;
  ctx.body = body;
  ctx.type = 'application/problem+json; charset=utf-8';
}

function traceId(): string {
  return `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-00`;
}

import { randomUUID } from 'node:crypto';
import Koa from 'koa';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import type { SandboxCore } from '../../create-sandbox.ts';
import { selectAnswer } from './answers.ts';
import { concurrencyLimit, type SkatteetatenStats } from './concurrency.ts';
import { consentFault } from './consent.ts';
import { errorBody, type ErrorCode } from './errors.ts';
import { formatFor } from './format.ts';
import { isOrganisationNumber, parseAddress, parsePeriod, type Operation, type Period } from './request.ts';
import { verifyToken } from './token.ts';
import { toXml } from './xml.ts';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

type Outcome =
  | { readonly body: object; readonly operation: Operation }
  | { readonly error: ErrorCode; readonly detail?: string };

/** What a call asks for, once the address and the query are found good. */
interface Question {
  readonly rightsPackage: string;
  readonly orgnr: string;
  readonly operation: Operation;
  readonly period: Period | undefined;
}

function readQuestion(ctx: Koa.Context): Question | { readonly error: ErrorCode; readonly detail?: string } {
  const address = parseAddress(ctx.path);
  if (address === undefined) return { error: 'KB-003' };
  const { rightsPackage, ident, operation } = address;
  if (!isOrganisationNumber(ident)) return { error: 'KB-006', detail: 'norskident' };
  if (operation === 'aapnekrav') return { rightsPackage, orgnr: ident, operation, period: undefined };
  const period = parsePeriod(ctx.query);
  if (!period.ok) return { error: 'KB-006', detail: period.error };
  return { rightsPackage, orgnr: ident, operation, period: period.value };
}

/** Every check of docs/upstream/skatteetaten.md, from address and format through token and consent to the party. */
async function answer(sandbox: SandboxCore, ctx: Koa.Context): Promise<Outcome> {
  const fails = (check: string, error: ErrorCode, detail?: string): Outcome => {
    sandbox.note(ctx, { check, passed: false, ...(detail === undefined ? {} : { detail }) });
    return detail === undefined ? { error } : { error, detail };
  };
  const passes = (check: string, detail: string) => sandbox.note(ctx, { check, passed: true, detail });
  if (parseAddress(ctx.path) === undefined) return fails('url', 'KB-003');
  if (formatFor(ctx.get('accept')) === undefined) return fails('accept', 'KB-008');
  passes('accept', ctx.get('accept'));

  const now = sandbox.clock.now('skatteetaten');
  const token = await verifyToken(sandbox, ctx.get('authorization'));
  if (!token.ok) return fails('token', token.error.code, token.error.detail);
  const { iss, exp, scope, consumer } = token.value;
  passes('token', `${iss}; exp ${Math.round(exp - now / 1000)} s; ${scope}; consumer ${consumer.ID}`);

  const question = readQuestion(ctx);
  if ('error' in question) return fails('input', question.error, question.detail);
  const { rightsPackage, orgnr, operation, period } = question;
  if (rightsPackage !== 'finans') return fails('rights package', 'DAS-008', rightsPackage);
  passes('rights package', rightsPackage);

  const fault = consentFault(token.value, orgnr, now);
  if (fault !== undefined) return fails('consent', 'KB-005', fault);
  passes('consent', `from ${orgnr}, to ${consumer.ID}`);

  const selected = selectAnswer(orgnr, operation, period, osloDate(new Date(now)), sandbox.story);
  if (!('error' in selected)) return { body: selected.body, operation };
  if (selected.error === 'KB-009') return fails('party', selected.error);
  // Nothing to show is an answer like any other, whatever its status.
  passes('party', selected.error);
  return { error: selected.error };
}

const statsByApp = new WeakMap<Koa, SkatteetatenStats>();

/**
 * The API "Krav og betalinger" as a Koa application, to mount where `/v1` ends. Answers carry `korrelasjonsid`, the
 * caller's own when it sent a UUID. More than five calls at once from one organisation are refused and counted.
 */
export function createSkatteetatenApp(sandbox: SandboxCore): Koa {
  const app = new Koa();
  const limit = concurrencyLimit(sandbox);
  statsByApp.set(app, limit.stats);
  sandbox.onReset(() => limit.stats.reset());

  app.use(sandbox.logOf('skatteetaten'));
  app.use(async (ctx, next) => {
    const sent = ctx.get('korrelasjonsid');
    ctx.set('korrelasjonsid', UUID.test(sent) ? sent : randomUUID());
    await next();
  });
  app.use(limit.middleware);
  app.use(sandbox.faultsOf('skatteetaten'));
  app.use(async (ctx) => {
    if (ctx.method !== 'GET') {
      ctx.status = 405;
      ctx.set('allow', 'GET');
      return;
    }
    const outcome = await answer(sandbox, ctx);
    if ('error' in outcome) {
      const correlationId = ctx.response.get('korrelasjonsid');
      const refusal = errorBody(outcome.error, ctx.get('accept'), correlationId, outcome.detail);
      ctx.status = refusal.status;
      ctx.set('content-type', refusal.contentType);
      ctx.body = refusal.body;
      return;
    }
    const xml = formatFor(ctx.get('accept')) === 'xml';
    ctx.set('content-type', `application/${xml ? 'xml' : 'json'}; charset=utf-8`);
    ctx.body = xml ? toXml(outcome.operation, outcome.body) : JSON.stringify(outcome.body);
  });
  return app;
}

/** The counters of an application made here, for the control API. */
export function statsOf(app: Koa): SkatteetatenStats {
  const stats = statsByApp.get(app);
  if (stats === undefined) throw new RangeError('not a Skatteetaten application');
  return stats;
}

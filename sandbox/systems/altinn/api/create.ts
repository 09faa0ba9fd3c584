import type Koa from 'koa';
import type { Sandbox } from '../../../core/types.ts';
import { eventOf, type AltinnConsent } from '../consents.ts';
import { organisationUrn } from '../parties.ts';
import { CLAIMS_RESOURCE, findResource } from '../resources.ts';
import { requireCaller, type Caller } from './caller.ts';
import { collectProblems, unknownParty } from './create-checks.ts';
import { readCreateRequest, type CreateRequest } from './create-schema.ts';
import { answerBare, answerProblems, answerUnreadable, problem } from './problems.ts';
import { repeatedBody, requestAddress, requestBody } from './wire.ts';

const WRITE = ['altinn:consentrequests.write'];

/**
 * `POST consentrequests` (docs/upstream/altinn.md#create-a-request): the checks in Altinn's order, then 201, 200 for
 * a repeat, or AM-00016.
 */
export async function createConsentRequest(ctx: Koa.Context, sandbox: Sandbox): Promise<void> {
  const caller = await requireCaller(ctx, sandbox, WRITE);
  if (caller === undefined) return;
  if (!ctx.is('application/json')) {
    answerBare(ctx, 415);
    return;
  }
  const reading = readCreateRequest(ctx.request.body);
  if ('unreadable' in reading) {
    sandbox.note(ctx, { check: 'body', passed: false, detail: Object.keys(reading.unreadable).join(', ') });
    answerUnreadable(ctx, reading.unreadable);
    return;
  }
  const { request } = reading;
  const pass = (check: string, passed: boolean, detail?: string): boolean => {
    sandbox.note(ctx, { check, passed, ...(detail !== undefined && { detail }) });
    return passed;
  };

  if (!pass('`to` is the caller', request.to === caller.consumer)) {
    answerBare(ctx, 403);
    return;
  }
  if (!pass('`requestconsent` allowed', mayRequest(request, sandbox))) {
    answerBare(ctx, 403);
    return;
  }
  const unknown = unknownParty(request);
  if (!pass('parties known', unknown === undefined, unknown?.code)) {
    answerProblems(ctx, unknown ? [unknown] : []);
    return;
  }
  const now = sandbox.clock.now('altinn');
  const problems = collectProblems(request, now, findResource);
  if (!pass('content', problems.length === 0, problems.map(({ code }) => code).join(', '))) {
    answerProblems(ctx, problems);
    return;
  }
  store(ctx, sandbox, request, caller, now);
}

/** The policy of the resource: only the bank is let in, and only on this service's resource. */
function mayRequest({ to, consentrights }: CreateRequest, { config }: Sandbox): boolean {
  const resources = consentrights.flatMap((right) => right.resource);
  return (
    to === organisationUrn(config.bank.orgnr) &&
    resources.every(({ value }) => value === CLAIMS_RESOURCE.identifier)
  );
}

function store(
  ctx: Koa.Context,
  sandbox: Sandbox,
  request: CreateRequest,
  caller: Caller,
  now: number,
): void {
  const { altinn } = sandbox.config.urls;
  const existing = sandbox.consents.get(request.id);
  if (existing !== undefined && (existing.from !== request.from || existing.to !== request.to)) {
    answerProblems(ctx, [problem('AM-00016', { requestId: request.id })]);
    return;
  }
  if (existing !== undefined) {
    ctx.status = 200;
    ctx.body = repeatedBody(existing, altinn);
    return;
  }
  const record = recordOf(request, caller, now);
  sandbox.consents.add(record);
  ctx.status = 201;
  ctx.set('Location', requestAddress(altinn, record.id));
  ctx.body = requestBody(record, altinn, now);
}

function recordOf(request: CreateRequest, caller: Caller, now: number): AltinnConsent {
  const rights = request.consentrights.map(({ action, resource, metadata }) => ({
    action,
    resource,
    metadata:
      metadata === null ? null : Object.fromEntries(Object.entries(metadata).map(([k, v]) => [k, v ?? ''])),
  }));
  return {
    id: request.id,
    from: request.from,
    to: request.to,
    requiredDelegator: request.requireddelegator,
    handledBy: caller.supplier,
    validTo: request.validto,
    resource: rights[0]?.resource[0]?.value ?? CLAIMS_RESOURCE.identifier,
    action: rights[0]?.action ?? [],
    rights,
    requestMessage: request.requestmessage,
    redirectUrl: request.redirecturl,
    portalViewMode: request.portalviewmode,
    events: [eventOf('Created', caller.consumer, now)],
  };
}

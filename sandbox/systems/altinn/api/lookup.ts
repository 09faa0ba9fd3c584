import type Koa from 'koa';
import { z } from 'zod';
import type { ConsentRecord, Sandbox } from '../../../core/types.ts';
import { consentedAt, rightsOf, statusOf } from '../consents.ts';
import { formatInstant } from '../../../core/instants.ts';
import { requireCaller } from './caller.ts';
import { answerProblems, answerUnreadable, problem, type Problem } from './problems.ts';

const SCOPE = ['altinn:maskinporten/consent.read'];
const lookupSchema = z.object({ id: z.guid(), from: z.string(), to: z.string() });

/**
 * Maskinporten's question whether a consent may be used (docs/upstream/altinn.md#the-look-up-by-maskinporten); every
 * problem found is answered.
 */
export async function lookUpConsent(ctx: Koa.Context, sandbox: Sandbox): Promise<void> {
  if ((await requireCaller(ctx, sandbox, SCOPE)) === undefined) return;
  const asked = lookupSchema.safeParse(ctx.request.body);
  if (!asked.success) {
    answerUnreadable(ctx, { $: ['id, from and to are needed.'] });
    return;
  }
  const record = sandbox.consents.get(asked.data.id);
  if (record === undefined) {
    answerProblems(ctx, [problem('AM-00001')]);
    return;
  }
  const problems = faultsOfUse(record, asked.data, sandbox.clock.now('altinn'));
  if (problems.length > 0) {
    answerProblems(ctx, problems);
    return;
  }
  ctx.body = {
    id: record.id,
    from: record.from,
    to: record.to,
    handledBy: record.handledBy,
    consented: formatInstant(consentedAt(record) ?? record.validTo),
    validTo: formatInstant(record.validTo),
    consentRights: rightsOf(record),
  };
}

function faultsOfUse(record: ConsentRecord, asked: { from: string; to: string }, now: number): Problem[] {
  const status = statusOf(record);
  return [
    ...(asked.to === record.to || asked.to === record.handledBy ? [] : [problem('AM-00001')]),
    ...(asked.from === record.from ? [] : [problem('AM-00012')]),
    ...(record.validTo <= now ? [problem('AM-00013')] : []),
    ...(status === 'Created' || status === 'Rejected' ? [problem('AM-00014')] : []),
    ...(status === 'Revoked' ? [problem('AM-00011')] : []),
  ];
}

import Router from '@koa/router';
import { z } from 'zod';
import type { Sandbox } from '../../../core/types.ts';
import { CONSENT_TEMPLATES, RESOURCES, findResource } from '../resources.ts';
import { requireCaller } from './caller.ts';
import { createConsentRequest } from './create.ts';
import { feedPage } from './feed.ts';
import { lookUpConsent } from './lookup.ts';
import { answerBare, answerProblems, answerUnreadable, problem, validationProblem } from './problems.ts';
import { requestBody } from './wire.ts';

const BASE = '/accessmanagement/api/v1/enterprise/consentrequests';
const REGISTER = '/resourceregistry/api/v1';
const READ = ['altinn:consentrequests.read', 'altinn:consentrequests.write'];
const isUuid = (text: string): boolean => z.guid().safeParse(text).success;

/** The consent API of docs/upstream/altinn.md. */
export function consentApi(sandbox: Sandbox): Router {
  const router = new Router();
  router.post(BASE, (ctx) => createConsentRequest(ctx, sandbox));

  router.get(`${BASE}/events`, async (ctx) => {
    const caller = await requireCaller(ctx, sandbox, READ);
    if (caller === undefined) return;
    const query = new URLSearchParams(ctx.querystring);
    const id = query.get('consentRequestId');
    if (id !== null && !isUuid(id)) {
      answerUnreadable(ctx, { consentRequestId: ['The value is not valid.'] });
      return;
    }
    const own = sandbox.consents.all().filter((record) => record.to === caller.consumer);
    const feed = feedPage(
      own,
      query,
      sandbox.clock.now('altinn') - sandbox.feedDelay.milliseconds(),
      `${sandbox.config.urls.altinn}${BASE}/events`,
    );
    if ('errors' in feed) {
      answerProblems(ctx, [validationProblem(feed.errors)]);
      return;
    }
    ctx.body = feed.page;
  });

  router.get(`${BASE}/:id`, async (ctx) => {
    const { id = '' } = ctx.params;
    if (!isUuid(id)) {
      answerBare(ctx, 404);
      return;
    }
    const caller = await requireCaller(ctx, sandbox, READ);
    if (caller === undefined) return;
    const record = sandbox.consents.get(id);
    if (record === undefined) {
      answerProblems(ctx, [problem('AM-00001')]);
      return;
    }
    if (record.to !== caller.consumer) {
      answerProblems(ctx, [problem('AM-00000')]);
      return;
    }
    ctx.body = requestBody(record, sandbox.config.urls.altinn, sandbox.clock.now('altinn'));
  });

  router.post('/accessmanagement/api/v1/maskinporten/consent/lookup', (ctx) => lookUpConsent(ctx, sandbox));
  return router;
}

/** The open resource register of docs/upstream/altinn.md#the-resource. */
export function resourceRegister(): Router {
  const router = new Router();
  router.get(`${REGISTER}/resource/search`, (ctx) => {
    const type = ctx.URL.searchParams.get('resourceType')?.toLowerCase();
    ctx.body = RESOURCES.filter(
      (resource) => type === undefined || resource.resourceType.toLowerCase() === type,
    );
  });
  router.get(`${REGISTER}/resource/:id`, (ctx) => {
    const resource = findResource(ctx.params['id'] ?? '');
    if (resource === undefined) {
      answerBare(ctx, 404);
      return;
    }
    ctx.body = resource;
  });
  router.get(`${REGISTER}/consent-templates`, (ctx) => {
    ctx.body = CONSENT_TEMPLATES;
  });
  router.get(`${REGISTER}/consent-templates/:id`, (ctx) => {
    const template = CONSENT_TEMPLATES.find(({ id }) => id === ctx.params['id']);
    if (template === undefined) {
      answerBare(ctx, 404);
      return;
    }
    ctx.body = template;
  });
  return router;
}

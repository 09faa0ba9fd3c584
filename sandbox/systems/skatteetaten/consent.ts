import { z } from 'zod';
import { RESOURCE, type AccessToken } from './token.ts';

const consentDetail = z.object({
  type: z.literal('urn:altinn:consent'),
  id: z.uuid(),
  from: z.string(),
  to: z.object({ ID: z.string() }),
  validTo: z.iso.datetime({ offset: true }),
  consentRights: z
    .array(
      z.object({
        action: z.array(z.string()).min(1),
        resource: z.array(z.object({ type: z.string(), value: z.string() })).length(1),
      }),
    )
    .min(1),
});

type Right = z.infer<typeof consentDetail>['consentRights'][number];

const isThisService = (right: Right): boolean =>
  right.action.some((action) => action.toLowerCase() === 'consent') &&
  right.resource.some(({ type, value }) => type === 'urn:altinn:resource' && value === RESOURCE);

/**
 * What is wrong with the consent in a token for the organisation in the path, or undefined when all is well
 * (docs/upstream/skatteetaten.md#token). Judged by the token alone: the register is not asked again, so that a live token outlives a
 * revocation, as it does in the real chain (docs/upstream/altinn.md#withdrawing). `now` is in milliseconds.
 */
export function consentFault(token: AccessToken, orgnr: string, now: number): string | undefined {
  const details = z.array(z.unknown()).length(1).safeParse(token.authorization_details);
  if (!details.success) return 'not exactly one authorization_details entry';
  const consent = consentDetail.safeParse(details.data[0]);
  if (!consent.success) return `authorization_details ${consent.error.issues[0]?.path.join('.') ?? ''}`;
  const { from, to, validTo, consentRights } = consent.data;
  if (to.ID !== token.consumer.ID) return 'consent is given to another organisation';
  if (from !== `urn:altinn:organization:identifier-no:${orgnr}`) return 'consent is given by another party';
  if (!consentRights.some(isThisService)) return 'consent is for another resource';
  if (Date.parse(validTo) <= now) return 'consent has expired';
  return undefined;
}

import 'server-only';
import { organisationUrn } from '#lib/consent/organisation-urn.ts';
import type { Config } from '#server/platform/config/config-types.ts';

/** What the portal asks a business for. */
export interface NewConsentRequest {
  /** Made by the portal; Altinn's id for it, and what makes repeating harmless. */
  readonly id: string;
  /** Organisation number of the business. */
  readonly from: string;
  readonly validTo: Date;
  /** Plain ASCII, escaped, without fragment (docs/upstream/altinn.md#the-return-address). */
  readonly redirectUrl: URL;
}

/** Who asks, and for what. */
export interface Asker {
  readonly config: Pick<Config['altinn'], 'baseUrl' | 'consentPagesUrl' | 'resource'>;
  readonly bankOrgnr: string;
}

/** The address of Altinn's consent requests, or `below` it. */
export const consentRequestsAddress = (baseUrl: URL, below = ''): URL => {
  const base = baseUrl.href.replace(/\/?$/, '/');
  return new URL(`${base}accessmanagement/api/v1/enterprise/consentrequests${below}`);
};

/** The body that creates a request (docs/upstream/altinn.md#create-a-request). */
export function wireRequest(request: NewConsentRequest, { config, bankOrgnr }: Asker): object {
  return {
    id: request.id,
    from: organisationUrn(request.from),
    to: organisationUrn(bankOrgnr),
    validTo: request.validTo.toISOString(),
    // No metaData and no message: the resource declares none, and Skatteetaten allows only its own text
    // (docs/upstream/altinn.md#create-a-request).
    consentRights: [
      { action: ['consent'], resource: [{ type: 'urn:altinn:resource', value: config.resource }] },
    ],
    redirectUrl: request.redirectUrl.href,
    portalViewMode: 'hide',
  };
}

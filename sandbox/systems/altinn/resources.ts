import {
  CONSENT_TEXT,
  DELEGATION_TITLE,
  SERVICE_TITLE,
  TEMPLATE_TEXTS,
  type Localized,
} from './resource-texts.ts';

/** A resource as the register keeps it; only what is worth reading (docs/upstream/altinn.md#the-resource). */
export interface Resource {
  readonly identifier: string;
  readonly versionId: number;
  readonly resourceType: 'Consent';
  readonly title: Localized;
  readonly description: Localized;
  readonly consentTemplate: string;
  readonly consentText: Localized;
  /** Declared keys, in lower case. */
  readonly consentMetadata: Readonly<Record<string, { readonly optional: boolean }>>;
  readonly isOneTimeConsent: boolean;
  readonly accessListMode: 'Enabled' | 'Disabled';
  readonly availableForType: readonly string[];
}

/** What the portal asks consent for. It declares no metadata, so a request may send none. */
export const CLAIMS_RESOURCE: Resource = {
  identifier: 'ske-samtykke-krav-og-betalinger',
  versionId: 1,
  resourceType: 'Consent',
  title: SERVICE_TITLE,
  description: DELEGATION_TITLE,
  consentTemplate: 'bst_krav_v2',
  consentText: CONSENT_TEXT,
  consentMetadata: {},
  isOneTimeConsent: false,
  accessListMode: 'Enabled',
  availableForType: ['LegalEntityEnterprise', 'PrivatePerson'],
};

/** Every resource in the sandbox's register. */
export const RESOURCES: readonly Resource[] = [CLAIMS_RESOURCE];

/** The template that this service's resource names. */
export const CONSENT_TEMPLATES = [
  {
    id: 'bst_krav_v2',
    version: 1,
    title: 'Godkjenne deling med banken',
    isPoa: false,
    isMessageSetInRequest: true,
    restrictedToServiceOwners: ['skd', 'ttd'],
    texts: TEMPLATE_TEXTS,
  },
] as const;

/** A resource by its identifier; undefined when the register has none of that name. */
export function findResource(identifier: string): Resource | undefined {
  return RESOURCES.find((resource) => resource.identifier === identifier);
}

import 'server-only';
import type { ConsentTerms } from '#lib/consent/consent-end.ts';
import type { AltinnClient } from '#server/integrations/altinn/altinn-client.ts';
import type { Db } from '#server/platform/db/client.ts';
import type { ConsentEffects } from './effects.ts';
import type { TokenSource } from '#server/integrations/maskinporten/token-types.ts';

/** What the consent service works with. */
export interface ConsentDeps extends ConsentTerms {
  readonly database: () => Promise<Db>;
  readonly altinn: Pick<AltinnClient, 'createConsentRequest' | 'readConsentRequest' | 'listEvents'>;
  readonly tokens: Pick<TokenSource, 'dropConsent'>;
  readonly portalUrl: URL;
  readonly bankOrgnr: string;
  readonly effects: ConsentEffects;
}

/** The customer who acts. */
export interface ConsentActor {
  readonly personId: string;
  readonly sessionHash: string;
}

import 'server-only';
import { config } from '#server/platform/config/config.ts';
import { tokenSource } from '#server/integrations/maskinporten/maskinporten.ts';
import { createAltinnClient } from './altinn-client.ts';
import type { AltinnClient } from './altinn-client.ts';

/** Altinn with the process's configuration and tokens. It keeps nothing of its own, so it is made anew each time. */
export function altinnClient(): AltinnClient {
  const { altinn, bank, upstream } = config();
  return createAltinnClient({ config: altinn, bankOrgnr: bank.orgnr, upstream, tokens: tokenSource() });
}

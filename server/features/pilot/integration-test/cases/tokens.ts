import 'server-only';
import { decodeJwt } from 'jose';
import { z } from 'zod';
import { organisationUrn } from '#lib/consent/organisation-urn.ts';
import { CONTRACT_TESTS } from '#lib/pilot/integration-test/cases.ts';
import type { TestContext } from '../test-context.ts';
import { Expectations, blockedBy, type Outcome } from '../expectations.ts';

const SCOPES = ['altinn:consentrequests.write', 'altinn:consentrequests.read'] as const;
/** A scope that no client has. */
const NO_SCOPE = 'portal:integration-test-not-a-scope';

const organisation = z.object({ ID: z.string().regex(/^0192:\d{9}$/) });
const claims = z.object({ consumer: organisation, supplier: organisation.optional() });

/** A1: tokens with the right scopes, for the bank. */
export async function rightToken({ tokens, config }: TestContext): Promise<Outcome> {
  const facts = new Expectations();
  for (const scope of SCOPES) {
    const token = await tokens.token({ scope });
    if (!token.ok) {
      facts.error(token.error);
      continue;
    }
    facts.note(true, 'tokenGiven', { scope });
    const read = readClaims(token.value.value.reveal());
    if (read === undefined) facts.note(false, 'tokenUnreadable');
    else facts.note(read.consumer === config.bank.orgnr, 'tokenOf', { orgnr: read.consumer });
  }
  return facts.outcome;
}

/** A2: a scope that the client has not; nothing is asked of Skatteetaten without a token. */
export async function wrongScope({ tokens }: TestContext): Promise<Outcome> {
  const facts = new Expectations();
  const token = await tokens.token({ scope: NO_SCOPE });
  facts.refusal(token.ok ? undefined : token.error);
  return facts.outcome;
}

/** A4: a supplier acts for the bank. */
export async function delegation({ tokens, config }: TestContext): Promise<Outcome> {
  if (config.maskinporten.consumerOrg === undefined)
    return { result: 'not-run', reason: 'no-supplier', see: CONTRACT_TESTS.A4 ?? [] };
  const facts = new Expectations();
  const token = await tokens.token({ scope: SCOPES[1] });
  if (!token.ok) {
    facts.error(token.error);
    return facts.outcome;
  }
  const read = readClaims(token.value.value.reveal());
  facts.note(read?.consumer === config.bank.orgnr, 'tokenOf', { orgnr: read?.consumer ?? '-' });
  facts.note(read?.supplier !== undefined, 'tokenSupplier', { orgnr: read?.supplier ?? '-' });
  return facts.outcome;
}

/** A5: without a consent in the token Skatteetaten gives nothing. */
export async function tokenWithoutConsent({ tokens, client, config, main }: TestContext): Promise<Outcome> {
  const facts = new Expectations();
  const token = await tokens.token({ scope: config.skatteetaten.scope });
  if (!token.ok) {
    facts.refusal(token.error);
    return facts.outcome;
  }
  const answer = await client.openClaims({ orgnr: main, token: token.value.value });
  facts.refusal(answer.ok ? undefined : answer.error);
  return facts.outcome;
}

/** A6: the consent of one organisation opens nothing about another; the bank itself is the other. */
export async function wrongOrganisation({
  tokens,
  client,
  config,
  main,
  story,
}: TestContext): Promise<Outcome> {
  if (story.granted === undefined) return blockedBy('B2');
  const facts = new Expectations();
  const { scope } = config.skatteetaten;
  const foreign = await tokens.token({
    scope,
    consent: { id: story.granted, from: organisationUrn(config.bank.orgnr) },
  });
  facts.refusal(foreign.ok ? undefined : foreign.error);
  const own = await tokens.token({ scope, consent: { id: story.granted, from: organisationUrn(main) } });
  if (!own.ok) {
    facts.error(own.error);
    return facts.outcome;
  }
  const answer = await client.openClaims({ orgnr: config.bank.orgnr, token: own.value.value });
  facts.refusal(answer.ok ? undefined : answer.error, 'KB-005', 'HTTP 403');
  return facts.outcome;
}

/** Whom a token is for. It is Skatteetaten's and Altinn's to verify; here it is only read, and never kept. */
function readClaims(token: string): { consumer: string; supplier: string | undefined } | undefined {
  try {
    const { consumer, supplier } = claims.parse(decodeJwt(token));
    return { consumer: consumer.ID.slice(5), supplier: supplier?.ID.slice(5) };
  } catch {
    return undefined;
  }
}

import 'server-only';
import type { Secret } from '#lib/core/secret.ts';
import type { TestContext } from './test-context.ts';
import { Expectations, blockedBy, type Outcome } from './expectations.ts';
import { consentToken } from './plain-call.ts';

/** What a case is carried out with, once the consent is given. */
export interface UnderConsent {
  readonly context: TestContext;
  readonly facts: Expectations;
  /** The consent that the first organisation gave. */
  readonly consentId: string;
}

type Case = (context: TestContext) => Promise<Outcome>;

/** A case that needs the consent of B2; `look` notes what it sees. */
export const withConsent =
  (look: (given: UnderConsent) => Promise<void>): Case =>
  async (context) => {
    const consentId = context.story.granted;
    if (consentId === undefined) return blockedBy('B2');
    const facts = new Expectations();
    await look({ context: context, facts, consentId });
    return facts.outcome;
  };

/** As {@link withConsent}, with a token under that consent; without a token the case has failed. */
export const withToken = (look: (given: UnderConsent & { readonly token: Secret }) => Promise<void>): Case =>
  withConsent(async (given) => {
    const { context: context, facts, consentId } = given;
    const token = await consentToken(context, context.main, consentId);
    if (token.ok) await look({ ...given, token: token.value });
    else facts.error(token.error);
  });

import 'server-only';
import type { Secret } from '#lib/core/secret.ts';
import type { Bench } from './bench.ts';
import { blockedBy, Facts } from './facts.ts';
import type { Outcome } from './facts.ts';
import { consentToken } from './plain-call.ts';

/** What a case is carried out with, once the consent is given. */
export interface UnderConsent {
  readonly bench: Bench;
  readonly facts: Facts;
  /** The consent that the first organisation gave. */
  readonly consentId: string;
}

type Case = (bench: Bench) => Promise<Outcome>;

/** A case that needs the consent of B2; `look` notes what it sees. */
export const underConsent =
  (look: (given: UnderConsent) => Promise<void>): Case =>
  async (bench) => {
    const consentId = bench.story.granted;
    if (consentId === undefined) return blockedBy('B2');
    const facts = new Facts();
    await look({ bench, facts, consentId });
    return facts.outcome;
  };

/** As {@link underConsent}, with a token under that consent; without a token the case has failed. */
export const withToken = (look: (given: UnderConsent & { readonly token: Secret }) => Promise<void>): Case =>
  underConsent(async (given) => {
    const { bench, facts, consentId } = given;
    const token = await consentToken(bench, bench.main, consentId);
    if (token.ok) await look({ ...given, token: token.value });
    else facts.error(token.error);
  });

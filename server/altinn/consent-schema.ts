import 'server-only';
import { z } from 'zod';
import { orgnrOfUrn } from '#lib/consent/organisation-urn.ts';
import { ALTINN_STATUSES } from '#lib/consent/transitions.ts';
import type { AltinnStatus } from '#lib/consent/transitions.ts';

/** A consent request as Altinn keeps it. Who answered is left behind at this boundary: it is an identity number. */
export interface AltinnConsent {
  readonly id: string;
  /** Organisation number of the business that is asked. */
  readonly from: string;
  /** Organisation number of the bank. */
  readonly to: string;
  /** Not moved by time: the end of the consent shows in `validTo` alone. */
  readonly status: AltinnStatus;
  readonly validTo: Date;
  /** Where a person answers; absent when the answer names a place that is not Altinn's own, since a browser is sent there. */
  readonly viewUri?: URL;
  /** Where Altinn sends the person afterwards. */
  readonly redirectUrl: URL;
  readonly acceptedAt?: Date;
  readonly revokedAt?: Date;
}

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

const organisation = z.string().transform((urn, context) => {
  const orgnr = orgnrOfUrn(urn);
  if (orgnr !== undefined) return orgnr;
  // The value stays out of the message: it may hold an identity number.
  context.addIssue({ code: 'custom', message: 'names no organisation' });
  return z.NEVER;
});

const webAddress = z.url({ protocol: /^https?$/ }).transform((text) => new URL(text));

const eventSchema = z.object({ eventType: z.string().toLowerCase(), created: instant });

const wireSchema = z.object({
  id: z.guid().toLowerCase(),
  from: organisation,
  to: organisation,
  status: z.string().toLowerCase().pipe(z.enum(ALTINN_STATUSES)),
  validTo: instant,
  consented: instant.nullish(),
  viewUri: webAddress,
  redirectUrl: webAddress,
  consentRequestEvents: z.array(eventSchema.nullable().catch(null)).nullish(),
});

/** What a request that somebody can answer has. */
export type AnswerableConsent = AltinnConsent & { readonly viewUri: URL };

/** Whether an address is one of the pages below `pages`: the same origin, and nobody's name or password in it. */
const isOneOf = (pages: URL, { origin, username, password }: URL): boolean =>
  origin === pages.origin && username === '' && password === '';

/**
 * The answer of create (201) and of read; enumerations are compared without case, unknown members are dropped. `pages` is where
 * Altinn's own consent pages are. An address elsewhere is left out and the rest is read all the same: that a consent was withdrawn
 * must be learnt also on the day when Altinn moves its pages.
 */
export const consentSchema = (pages: URL) =>
  wireSchema.transform(({ consented, consentRequestEvents, viewUri, ...consent }): AltinnConsent => {
    const revoked = consentRequestEvents?.find((event) => event?.eventType === 'revoked');
    return {
      ...consent,
      ...(isOneOf(pages, viewUri) ? { viewUri } : {}),
      ...(consented === null || consented === undefined ? {} : { acceptedAt: consented }),
      ...(revoked === null || revoked === undefined ? {} : { revokedAt: revoked.created }),
    };
  });

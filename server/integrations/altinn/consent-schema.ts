import 'server-only';
import { z } from 'zod';
import { instant } from './instant-schema.ts';
import { orgnrOfUrn } from '#lib/consent/organisation-urn.ts';
import { ALTINN_STATUSES, type AltinnStatus } from '#lib/consent/transitions.ts';

/** A consent request as Altinn keeps it. Who answered is left behind at this boundary: it is an identity number. */
export interface AltinnConsent {
  readonly id: string;
  /** Organisation number of the business that is asked. */
  readonly from: string;
  /** Organisation number of the bank. */
  readonly to: string;
  /** Not moved by time: the end of the consent shows in `validTo` alone. */
  readonly status: AltinnStatus;
  /** What Altinn wrote when the status is `unknown`, as far as it is one plain word. */
  readonly unknownStatus?: string;
  /** Absent when it is beyond the calendar: the end that was asked for holds. */
  readonly validTo?: Date;
  /** Where a person answers; absent when the answer names a place that is not Altinn's own, since a browser is sent there. */
  readonly viewUri?: URL;
  /** Where Altinn sends the person afterwards, in any scheme; absent when the answer has no address. */
  readonly redirectUrl?: URL;
  readonly acceptedAt?: Date;
  readonly revokedAt?: Date;
}

const organisation = z.string().transform((urn, context) => {
  const orgnr = orgnrOfUrn(urn);
  if (orgnr !== undefined) return orgnr;
  // The value stays out of the message: it may hold an identity number.
  context.addIssue({ code: 'custom', message: 'names no organisation' });
  return z.NEVER;
});

/** An absolute address, of any scheme; undefined for anything else, the empty text included. */
const address = z
  .string()
  .nullish()
  .transform((text) =>
    text !== undefined && text !== null && URL.canParse(text) ? new URL(text) : undefined,
  );

const eventSchema = z.object({ eventType: z.string().toLowerCase(), created: instant });
type Event = z.output<typeof eventSchema>;

const wireSchema = z.object({
  id: z.guid().toLowerCase(),
  from: organisation,
  to: organisation,
  status: z.string().toLowerCase().nullish(),
  validTo: instant,
  consented: instant.nullish(),
  viewUri: address,
  redirectUrl: address,
  consentRequestEvents: z.array(eventSchema.nullable().catch(null)).nullish(),
});

/** The fields of an answerable request. */
export type AnswerableConsent = AltinnConsent & { readonly viewUri: URL };

/** Whether an address is one of the pages on the host of `pages`: the same origin, without name or password in it. */
const isOneOf = (pages: URL, { origin, username, password }: URL): boolean =>
  origin === pages.origin && username === '' && password === '';

/** Where Altinn's consent pages are, and what an answer without `status` means, where the HTTP status says it. */
interface Reading {
  readonly pages: URL;
  readonly withoutStatus?: AltinnStatus;
}

/**
 * The answer of create (201) and of read; enumerations are compared without case, unknown members are dropped. An address
 * elsewhere than on Altinn's own pages is left out and the rest is read all the same: that a consent was withdrawn must be
 * learnt also on the day when Altinn moves its pages. An unknown status is kept as such, for the same reason.
 */
export const consentSchema = ({ pages, withoutStatus }: Reading) =>
  wireSchema.transform((wire): AltinnConsent => {
    const { validTo, consented, consentRequestEvents, viewUri, redirectUrl, status, ...consent } = wire;
    const events = (consentRequestEvents ?? []).filter((event) => event !== null);
    const revoked = events.find(({ eventType }) => eventType === 'revoked');
    return {
      ...consent,
      ...statusIn(status, withoutStatus ?? lastStatus(events)),
      ...(validTo === undefined ? {} : { validTo }),
      ...(viewUri !== undefined && isOneOf(pages, viewUri) ? { viewUri } : {}),
      ...(redirectUrl === undefined ? {} : { redirectUrl }),
      ...(consented === null || consented === undefined ? {} : { acceptedAt: consented }),
      ...(revoked?.created === undefined ? {} : { revokedAt: revoked.created }),
    };
  });

function statusIn(
  text: string | null | undefined,
  withoutStatus: AltinnStatus,
): Pick<AltinnConsent, 'status' | 'unknownStatus'> {
  if (text === null || text === undefined) return { status: withoutStatus };
  const known = knownStatus(text);
  if (known !== undefined) return { status: known };
  return { status: 'unknown', unknownStatus: /^[a-z_-]{1,40}$/.test(text) ? text : '(not a word)' };
}

const knownStatus = (text: string): AltinnStatus | undefined =>
  ALTINN_STATUSES.find((status) => status === text && status !== 'unknown');

/** The status that the events amount to. `expired` is left out: Altinn adds it by the clock, beside the status. */
const lastStatus = (events: readonly Event[]): AltinnStatus =>
  events
    .map(({ eventType }) => knownStatus(eventType))
    .findLast((status) => status !== undefined && status !== 'expired') ?? 'unknown';

import 'server-only';
import { calendarEvents } from '#lib/calendar/calendar-events.ts';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import { fill } from '#lib/messages/fill.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import type { Claim } from '#lib/tax-account/domain.ts';
import { resolveCalendarToken } from './calendar-link-store.ts';
import type { Db } from '#server/platform/db/client.ts';
import { mandate } from '#server/auth/directory/customers.ts';
import { calendarIcs } from './calendar-ics.ts';
import type { TaxAccount } from '#server/features/tax-account/tax-account-cache.ts';
import type { DownloadResult } from '#server/features/files/define-download.ts';
import { auditDownload, type DownloadContext } from '#server/features/files/download-context.ts';
import { fileAnswer, seeOther } from '#server/features/files/file-answer.ts';

/** What the calendar works with. */
export interface CalendarDeps {
  readonly database: () => Promise<Db>;
  readonly taxAccount: TaxAccount;
}

/** The due dates as they are now, as a file; when they cannot be had, the page, which says why. */
export async function calendarDownload(
  { taxAccount }: CalendarDeps,
  downloader: DownloadContext,
  showAmounts: boolean,
  now: Date,
): Promise<DownloadResult> {
  const { business } = downloader;
  const outcome = await taxAccount.loadOpenAccount(business.orgnr, now);
  if (!('value' in outcome) || outcome.value.shielded) return seeOther(`/bedrift/${business.orgnr}/kalender`);
  const { value, fetchedAt } = outcome;
  return {
    content: icsOf(downloader, value.claims, { showAmounts, stamp: fetchedAt }),
    ending: 'ics',
    name: ['frister', business.name, osloDate(now)],
    written: () => auditDownload(downloader, 'calendar-exported', now, { showAmounts }),
  };
}

/** How long a calendar should wait before it asks again after a failure, in seconds. */
const RETRY_AFTER = '3600';

/**
 * A subscribed calendar, by its token alone. A token that is unknown or revoked, or whose person no longer acts for the
 * business: 404. Without a consent there are no due dates to show, so the calendar empties; while Skatteetaten is silent
 * without an answer kept, calendars keep what they have.
 */
export async function calendarFeed(
  { database, taxAccount }: CalendarDeps,
  token: string,
  now: Date,
): Promise<Response> {
  const link = await resolveCalendarToken(await database(), token);
  const business = link === undefined ? undefined : await mandate(link.personId, link.orgnr);
  if (link === undefined || business === undefined)
    return new Response(null, { status: 404, headers: NO_STORE });
  const outcome = await taxAccount.loadOpenAccount(link.orgnr, now);
  if (outcome.kind === 'failed' && outcome.error.code !== 'consent-missing') {
    return new Response(null, { status: 503, headers: { ...NO_STORE, 'retry-after': RETRY_AFTER } });
  }
  const claims = 'value' in outcome && !outcome.value.shielded ? outcome.value.claims : [];
  const stamp = 'value' in outcome ? outcome.fetchedAt : now;
  return fileAnswer({
    content: icsOf({ business, language: link.language }, claims, { showAmounts: link.showAmounts, stamp }),
    ending: 'ics',
    name: ['frister'],
  });
}

const NO_STORE = { 'cache-control': 'private, no-store' } as const;
const MINUTE_MS = 60_000;

function icsOf(
  { business, language }: Pick<DownloadContext, 'business' | 'language'>,
  claims: readonly Claim[],
  { showAmounts, stamp }: { readonly showAmounts: boolean; readonly stamp: Date },
): string {
  const texts = messagesIn(language).statement;
  return calendarIcs({
    name: fill(texts.calendar.name, { business: business.name }),
    events: calendarEvents(claims, { business, showAmounts, language, texts }),
    // The minute of Skatteetaten's answer: higher whenever an event may have changed, and nothing has to be remembered.
    revisionOf: () => Math.floor(stamp.getTime() / MINUTE_MS),
    stamp,
    language,
  });
}

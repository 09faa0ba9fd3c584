import type { ConsentStatus } from '#lib/consent/consent.ts';
import { addDays, osloDate, type IsoDate } from '#lib/core/dates/iso-date.ts';
import type { Instalment } from '#lib/tax-account/domain.ts';
import type { ReminderKind } from './reminder-kinds.ts';

/** What the portal holds about one business: its consents, and what it last fetched under the one in force. */
export interface ReminderFacts {
  readonly consents: readonly ReminderConsent[];
  readonly instalments: readonly ReminderInstalment[];
}

/** An instalment, named by its key; see `instalmentKey`. */
interface ReminderInstalment extends Pick<Instalment, 'due' | 'remaining' | 'suspended'> {
  readonly key: string;
}

export interface ReminderConsent {
  readonly id: string;
  readonly status: ConsentStatus;
  readonly grantedAt: Date | null;
  readonly endedAt: Date | null;
  readonly validTo: Date;
}

/** A kind that a person has chosen, and since when. */
export interface ReminderChoice {
  readonly kind: ReminderKind;
  readonly chosenAt: Date;
}

/** One thing to be reminded of. Two reminders with the same kind and subject are the same reminder. */
export interface DueReminder {
  readonly kind: ReminderKind;
  /** Names the thing and the date that makes it due. Holds Skatteetaten's ids: keep only a hash of it. */
  readonly subject: string;
}

/** Days before its end that a consent is reminded of. */
const EXPIRY_STAGES = [14, 3] as const;
const SOON_DAYS = 7;
/** How long news is news. A reminder that could not be sent in that time is not sent at all. */
const NEWS_DAYS = 7;

/**
 * What a person is to be reminded of at `now`, of one business. Each reminder has its days: it is due from the first of
 * them, so that a portal that was down catches up, until the next one takes over or it is no use any more. Nothing is due
 * whose first day was over, or had begun, when the person asked: they have seen it. Suspended claims are left out, since
 * the money is not waited for.
 */
export function dueReminders(
  facts: ReminderFacts,
  choices: readonly ReminderChoice[],
  now: Date,
): readonly DueReminder[] {
  return choices.flatMap((choice) =>
    subjectsOf(facts, choice, now).map((subject) => ({ kind: choice.kind, subject })),
  );
}

function subjectsOf(facts: ReminderFacts, { kind, chosenAt }: ReminderChoice, now: Date): readonly string[] {
  const today = osloDate(now);
  const asked = osloDate(chosenAt);
  const within = (from: IsoDate, until: IsoDate) => from > asked && from <= today && today < until;
  const byDate = (from: number, until: number) =>
    instalmentSubjects(facts, (due) => within(addDays(due, from), addDays(due, until)));
  switch (kind) {
    case 'consent-expiring':
      return expiring(facts, within, now);
    case 'consent-ended':
      return ended(facts, chosenAt, now);
    case 'due-soon':
      return byDate(-SOON_DAYS, 0);
    case 'due-today':
      return byDate(0, 1);
    case 'overdue':
      return byDate(1, 1 + NEWS_DAYS);
  }
}

function expiring(
  { consents }: ReminderFacts,
  within: (from: IsoDate, until: IsoDate) => boolean,
  now: Date,
): readonly string[] {
  return consents.flatMap(({ id, status, grantedAt, validTo }) => {
    if (status !== 'granted' || validTo <= now) return [];
    const end = osloDate(validTo);
    const stages = EXPIRY_STAGES.filter((days, index) => {
      const from = addDays(end, -days);
      const next = EXPIRY_STAGES[index + 1];
      // A consent that is shorter than the stage was near its end when it was given.
      return (
        within(from, next === undefined ? addDays(end, 1) : addDays(end, -next)) &&
        startedBefore(grantedAt, from)
      );
    });
    return stages.map((days) => `${id}/${days}`);
  });
}

const startedBefore = (grantedAt: Date | null, day: IsoDate): boolean =>
  grantedAt !== null && osloDate(grantedAt) < day;

/** Not for one that a newer consent has followed, nor for one that the customer has stopped here. */
function ended({ consents }: ReminderFacts, chosenAt: Date, now: Date): readonly string[] {
  if (consents.some(({ status }) => status === 'granted')) return [];
  const newest = now.getTime() - NEWS_DAYS * 86_400_000;
  return consents
    .filter(({ status, grantedAt, endedAt }) => {
      if (!(status === 'expired' || status === 'revoked') || grantedAt === null || endedAt === null)
        return false;
      return endedAt > chosenAt && endedAt <= now && endedAt.getTime() > newest;
    })
    .map(({ id }) => id);
}

function instalmentSubjects(
  { instalments }: ReminderFacts,
  isDue: (due: IsoDate) => boolean,
): readonly string[] {
  return instalments.flatMap(({ key, due, remaining, suspended }) =>
    due !== undefined && remaining > 0 && !suspended && isDue(due) ? [`${key}/${due}`] : [],
  );
}

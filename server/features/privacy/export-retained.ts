import 'server-only';
import { asc, eq, inArray } from 'drizzle-orm';
import type { Executor } from '#server/platform/db/client.ts';
import {
  auditEvents,
  businesses,
  clientNotes,
  consentEvents,
  consents,
  invitations,
  looks,
  mandates,
  portfolio,
  reminderMails,
  sessions,
  sharing,
  sharingEvents,
} from '#server/platform/db/schema/index.ts';

/** Who did something, as the person may know it: other people's ids and the staff's e-mail addresses stay with the bank. */
type Who = 'you' | 'other-person' | 'the-bank' | undefined;

/**
 * The records that stay after an erasure, readable. Other people of the business are told of without their ids; mails and
 * log-ins are the person's own. Of notes only that there are some: what they say the bank gives who asks (docs/security.md).
 */
export async function exportRetained(executor: Executor, orgnr: string, personId: string): Promise<object> {
  const who = (id: string | null): Who =>
    id === null ? undefined : id === personId ? 'you' : 'other-person';
  return {
    customer: await customer(executor, orgnr, who),
    clientList: await clientListOf(executor, orgnr),
    consents: await getConsents(executor, orgnr, who),
    sharing: await sharingOf(executor, orgnr, who),
    looks: await accessLogOf(executor, orgnr),
    notes: await noteTimesOf(executor, orgnr),
    invitations: await invitationsOf(executor, orgnr),
    mails: await mailsOf(executor, personId),
    sessions: await sessionsOf(executor, personId),
    trail: await trail(executor, orgnr, who),
  };
}

const accessLogOf = (executor: Executor, orgnr: string) =>
  executor
    .select({ at: looks.at, name: looks.staffName, role: looks.role, part: looks.part })
    .from(looks)
    .where(eq(looks.orgnr, orgnr))
    .orderBy(asc(looks.id));

const noteTimesOf = (executor: Executor, orgnr: string) =>
  executor
    .select({ at: clientNotes.at })
    .from(clientNotes)
    .where(eq(clientNotes.orgnr, orgnr))
    .orderBy(asc(clientNotes.id));

const invitationsOf = (executor: Executor, orgnr: string) =>
  executor
    .select({
      at: invitations.invitedAt,
      channel: invitations.channel,
      delivery: invitations.delivery,
      openedAt: invitations.openedAt,
      completedAt: invitations.completedAt,
      revokedAt: invitations.revokedAt,
    })
    .from(invitations)
    .where(eq(invitations.orgnr, orgnr))
    .orderBy(asc(invitations.invitedAt));

const mailsOf = (executor: Executor, personId: string) =>
  executor
    .select({
      kind: reminderMails.kind,
      status: reminderMails.status,
      at: reminderMails.queuedAt,
      settledAt: reminderMails.settledAt,
    })
    .from(reminderMails)
    .where(eq(reminderMails.personId, personId))
    .orderBy(asc(reminderMails.queuedAt));

const sessionsOf = (executor: Executor, personId: string) =>
  executor
    .select({
      from: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
      endedAt: sessions.endedAt,
      endReason: sessions.endReason,
    })
    .from(sessions)
    .where(eq(sessions.personId, personId))
    .orderBy(asc(sessions.createdAt));

type Told = (id: string | null) => Who;

async function customer(executor: Executor, orgnr: string, who: Told): Promise<object> {
  const [business] = await executor
    .select({ name: businesses.name, form: businesses.form, importedAt: businesses.importedAt })
    .from(businesses)
    .where(eq(businesses.orgnr, orgnr));
  const acting = await executor
    .select({ personId: mandates.personId, name: mandates.personName, role: mandates.role })
    .from(mandates)
    .where(eq(mandates.orgnr, orgnr));
  return {
    ...business,
    acting: acting.map(({ personId, ...mandate }) => ({ ...mandate, who: who(personId) })),
  };
}

/** The business's line in the advisors' list, with the sums that it shares. */
async function clientListOf(executor: Executor, orgnr: string): Promise<object | null> {
  const [line] = await executor
    .select({
      team: portfolio.team,
      state: portfolio.state,
      endedBy: portfolio.endedBy,
      endsAt: portfolio.endsAt,
      shared: portfolio.shared,
      sharedUntil: portfolio.sharedUntil,
      overdue: portfolio.overdue,
      dueSoon: portfolio.dueSoon,
      nextDue: portfolio.nextDue,
      credit: portfolio.credit,
      unplaced: portfolio.unplaced,
      fetchedAt: portfolio.fetchedAt,
    })
    .from(portfolio)
    .where(eq(portfolio.orgnr, orgnr));
  return line ?? null;
}

async function getConsents(executor: Executor, orgnr: string, who: Told): Promise<readonly object[]> {
  const rows = await executor
    .select()
    .from(consents)
    .where(eq(consents.orgnr, orgnr))
    .orderBy(asc(consents.requestedAt));
  const events = await executor
    .select()
    .from(consentEvents)
    .where(
      inArray(
        consentEvents.consentId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(consentEvents.id));
  const getEvents = Map.groupBy(events, ({ consentId }) => consentId);
  return rows.map(({ id, status, requestedAt, requestedBy, grantedAt, validTo, endedAt, checkedAt }) => ({
    id,
    status,
    requestedAt,
    requestedBy: who(requestedBy),
    grantedAt,
    validTo,
    endedAt,
    checkedAt,
    events: (getEvents.get(id) ?? []).map(({ fromStatus, toStatus, at, learntBy, personId, detail }) => ({
      fromStatus,
      toStatus,
      at,
      learntBy,
      who: who(personId),
      detail,
    })),
  }));
}

async function sharingOf(executor: Executor, orgnr: string, who: Told): Promise<object> {
  const [now] = await executor
    .select({ level: sharing.level, until: sharing.until, setAt: sharing.setAt, setBy: sharing.setBy })
    .from(sharing)
    .where(eq(sharing.orgnr, orgnr));
  const changes = await executor
    .select()
    .from(sharingEvents)
    .where(eq(sharingEvents.orgnr, orgnr))
    .orderBy(asc(sharingEvents.id));
  return {
    now: now === undefined ? null : { ...now, setBy: who(now.setBy) },
    changes: changes.map(({ at, level, until, reason, personId }) => ({
      at,
      level,
      until,
      reason,
      who: who(personId),
    })),
  };
}

async function trail(executor: Executor, orgnr: string, who: Told): Promise<readonly object[]> {
  const rows = await executor
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.target, orgnr))
    .orderBy(asc(auditEvents.id));
  return rows.map(({ at, actorKind, actorRef, action, outcome, detail }) => ({
    at,
    who: actorKind === 'person' ? who(actorRef) : ('the-bank' satisfies Who),
    action,
    outcome,
    detail,
  }));
}

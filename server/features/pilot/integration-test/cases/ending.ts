import 'server-only';
import { eq } from 'drizzle-orm';
import { organisationUrn } from '#lib/consent/organisation-urn.ts';
import { isNationalId } from '#lib/core/identifiers/national-id.ts';
import { ok } from '#lib/core/result.ts';
import { auditEvents, consentEvents, snapshots } from '#server/platform/db/schema/index.ts';
import { isTokenRefusal } from '#server/integrations/skatteetaten/errors.ts';
import type { TestContext } from '../test-context.ts';
import { Expectations, blockedBy, type Outcome } from '../expectations.ts';
import { unanswered, waitUntil } from '../wait-until.ts';
import { approved } from './asking.ts';

/** How far back the feed is read for what has just happened. */
const FEED_BACK_MS = 10 * 60_000;
/** Milliseconds between calls with a token that is about to end: Skatteetaten is not to be asked often. */
const TOKEN_POLL_MS = 20_000;
/** A consent that ends ten minutes after it was asked for: the portal takes an hour off. */
const TEN_MINUTES_IN_DAYS = 70 / (24 * 60);

/** B10: a token at its end is refused, and the portal gets a new one by itself, once. */
export async function oldToken(context: TestContext): Promise<Outcome> {
  const { tokens, client, config, main, story, load, pollMs } = context;
  const { granted: id } = story;
  if (id === undefined) return blockedBy('B2');
  const facts = new Expectations();
  const consent = { id, from: organisationUrn(main) };
  const token = await tokens.token({ scope: config.skatteetaten.scope, consent });
  if (!token.ok) {
    facts.error(token.error);
    return facts.outcome;
  }
  const look = async () => {
    const answer = await client.openClaims({ orgnr: main, token: token.value.value });
    if (answer.ok) return ok(undefined);
    return isTokenRefusal(answer.error) ? ok(answer.error) : answer;
  };
  const waited = await waitUntil(context, { kind: 'token-end' }, look, Math.min(TOKEN_POLL_MS, pollMs * 7));
  if (waited.seen === undefined) return unanswered(facts, waited);
  facts.refusal(waited.seen);
  const { kind } = await load('open-claims', main);
  facts.check(kind === 'fresh', 'answerCame', 'noAnswerCame', { orgnr: main });
  return facts.outcome;
}

/** B8: withdrawn in Altinn. Nothing more is given, what was kept is erased, and the feed tells. */
export async function withdrawal(context: TestContext): Promise<Outcome> {
  const { altinn, config, db, main, story, load, tokens, clock } = context;
  const { granted: id } = story;
  if (id === undefined) return blockedBy('B2');
  const facts = new Expectations();
  const since = new Date(clock().getTime() - FEED_BACK_MS);
  await load('open-claims', main);
  facts.note(true, 'stored', { count: (await storedOf(db, main)).length });
  const wait = {
    kind: 'revoke',
    orgnr: main,
    consentId: id,
    link: config.altinn.consentPagesUrl.href,
  } as const;
  const waited = await waitUntil(context, wait, async () => {
    const read = await altinn.readConsentRequest(id);
    return read.ok && read.value.status === 'accepted' ? ok(undefined) : read;
  });
  if (waited.seen === undefined) return unanswered(facts, waited);
  // A token that was given before lives on until its end; the next one is what is refused.
  tokens.dropConsent(id);
  const after = await load('open-claims', main);
  const status = after.kind === 'consent-ended' ? after.status : after.kind;
  facts.note(status === 'revoked', 'consentIs', { status, expected: 'revoked' });
  const kept = (await storedOf(db, main)).length;
  facts.note(kept === 0, 'stored', { count: kept });
  if (status === 'revoked') story.revoked = id;
  const told = await waitUntil(context, { kind: 'feed', consentId: id }, async () => {
    const events = await altinn.listEvents(since);
    if (!events.ok) return events;
    return ok(
      events.value.find(
        ({ consentRequestId, eventType }) => consentRequestId === id && eventType === 'revoked',
      ),
    );
  });
  facts.check(told.seen !== undefined, 'feedTold', 'feedSilent');
  return facts.outcome;
}

/** F2: after the end the traces are there, and nothing in them is a token or an identity number. */
export async function deletion({ db, main, story }: TestContext): Promise<Outcome> {
  const { revoked: id } = story;
  if (id === undefined) return blockedBy('B8');
  const facts = new Expectations();
  const stored = await storedOf(db, main);
  facts.note(stored.length === 0, 'stored', { count: stored.length });
  const events = await db.select().from(consentEvents).where(eq(consentEvents.consentId, id));
  const trail = await db.select().from(auditEvents).where(eq(auditEvents.target, main));
  facts.note(events.length > 0 && trail.length > 0, 'tracesKept', { count: events.length + trail.length });
  const text = JSON.stringify([events, trail]);
  const numbers = [...text.matchAll(/(?<!\d)\d{11}(?!\d)/g)].some(([digits]) => isNationalId(digits));
  facts.check(!numbers && !text.includes('eyJ'), 'tracesClean', 'tracesDirty');
  return facts.outcome;
}

/** B9: past its end a consent is over, whatever Altinn's status says. */
export async function expiry(context: TestContext): Promise<Outcome> {
  const { altinn, main, load, clock, tokens } = context;
  const facts = new Expectations();
  const { id, outcome } = await approved(context, main, facts, TEN_MINUTES_IN_DAYS);
  if (id === undefined) return outcome;
  const over = await waitUntil(context, { kind: 'consent-end', consentId: id }, async () => {
    const read = await altinn.readConsentRequest(id);
    const isOver = read.ok && read.value.validTo !== undefined && read.value.validTo <= clock();
    return read.ok && !isOver ? ok(undefined) : read;
  });
  if (over.seen === undefined) return unanswered(facts, over);
  tokens.dropConsent(id);
  const after = await load('open-claims', main);
  const status = after.kind === 'consent-ended' ? after.status : after.kind;
  facts.note(status === 'expired', 'consentIs', { status, expected: 'expired' });
  return facts.outcome;
}

const storedOf = (db: TestContext['db'], orgnr: string) =>
  db.select({ source: snapshots.source }).from(snapshots).where(eq(snapshots.orgnr, orgnr));

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/**
 * The routes and files of actions that may be called without a session, each with its reason. Every other route asks `authorise`,
 * and every other action names a permission to `defineAction`, which lint demands of all of them.
 */
const PUBLIC: Record<string, string> = {
  'app/api/health/live/route.ts': 'load balancers ask; says nothing but that the process answers',
  'app/api/health/ready/route.ts': 'load balancers ask; its reasons name no settings or addresses',
  'app/api/metrics/route.ts': 'monitoring asks, with a bearer token of its own; figures about nobody',
  'app/api/auth/[...nextauth]/route.ts': 'people come back from the login provider and are nobody yet',
  'app/api/auth/frontchannel-logout/route.ts':
    'the provider calls it from a frame without our cookie; can only end sessions',
  'app/api/reminders/confirm/route.ts':
    'the link is in a mail; its token shows who reads that mailbox, and no more',
  'app/api/reminders/unsubscribe/route.ts': 'a mail program has no cookie; its token can only end reminders',
  'app/api/kalender/[token]/route.ts':
    'calendars send no cookie; an unguessable token that the person can revoke opens one calendar alone',
  'server/actions/confirm-login.ts': 'asks itself for either kind of session, and does nothing without one',
  'server/actions/language.ts': 'chooses the language of a browser, and of a session when there is one',
  'server/actions/own-sessions.ts': 'asks itself for either kind of session, with a recent login',
  'server/actions/invitation-link.ts':
    'the link is in a mail; its token can only record that it was followed, and leads to the login',
  'server/actions/session.ts':
    'logs in, which nobody has done yet, and logs out the holder of the caller’s cookie alone',
};

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.test.ts'));

it('lists every route and action that may be called without a session', () => {
  const doors = [...filesIn('app'), ...filesIn('server/actions')];
  const unguarded = doors.filter((path) => {
    const text = readFileSync(path, 'utf8');
    if (text.startsWith("'use server';")) return text.includes("permission: 'public'");
    return /export (async )?function (GET|POST|PUT|PATCH|DELETE)/m.test(text) && !text.includes('authorise(');
  });
  expect(unguarded.sort()).toEqual(Object.keys(PUBLIC).sort());
});

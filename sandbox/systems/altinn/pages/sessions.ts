import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type Koa from 'koa';

/** A person logged in at Altinn. */
export interface Session {
  readonly id: string;
  /** Identity number; never shown. */
  readonly pid: string;
  readonly name: string;
  /** Hint for ending the session at the login provider too. */
  readonly idToken: string;
  /** The provider's name for its session, when it gives one. */
  readonly sid: string | undefined;
  /** Secret that every form of the session carries. */
  readonly csrf: string;
  /** Milliseconds since the epoch, by Altinn's clock. */
  readonly startedAt: number;
}

export interface Sessions {
  /** Starts a session in this browser, in place of any before it. */
  start(ctx: Koa.Context, person: Pick<Session, 'pid' | 'name' | 'idToken' | 'sid'>): void;
  of(ctx: Koa.Context): Session | undefined;
  /** Ends this browser's session, and answers with what it was. */
  end(ctx: Koa.Context): Session | undefined;
  /** Ends every session that came out of one session at the login provider. */
  endBySid(sid: string): void;
  clear(): void;
}

const COOKIE = 'altinn_session';
const LIFETIME = 120 * 60_000;

/** Sessions in memory, two hours long. @param now milliseconds since the epoch, by Altinn's clock. */
export function createSessions(now: () => number): Sessions {
  const sessions = new Map<string, Session>();
  const sessionOf = (ctx: Koa.Context): Session | undefined => {
    const session = sessions.get(ctx.cookies.get(COOKIE) ?? '');
    if (session === undefined) return undefined;
    const age = now() - session.startedAt;
    return age >= 0 && age < LIFETIME ? session : undefined;
  };
  const end = (ctx: Koa.Context): Session | undefined => {
    const session = sessionOf(ctx);
    sessions.delete(ctx.cookies.get(COOKIE) ?? '');
    ctx.cookies.set(COOKIE, null, { overwrite: true });
    return session;
  };
  return {
    start(ctx, person) {
      end(ctx);
      const id = randomBytes(32).toString('base64url');
      sessions.set(id, { id, ...person, csrf: randomBytes(32).toString('base64url'), startedAt: now() });
      ctx.cookies.set(COOKIE, id, { sameSite: 'lax', overwrite: true });
    },
    of: sessionOf,
    end,
    endBySid(sid) {
      for (const session of sessions.values()) if (session.sid === sid) sessions.delete(session.id);
    },
    clear: () => sessions.clear(),
  };
}

/** Whether a form carries the session's secret. @param given the form's `csrf` field, as it came. */
export function carriesSecret(session: Session, given: unknown): boolean {
  if (typeof given !== 'string') return false;
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(session.csrf));
}

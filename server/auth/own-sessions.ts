import 'server-only';
import { database } from '#server/db/client.ts';
import { sessionsOf } from './revoke-sessions.ts';
import type { OwnSession } from './revoke-sessions.ts';
import type { Session } from './session-types.ts';

/** The living logins of whoever holds `session`, the newest first. */
export const ownSessions = async (session: Session, now: Date): Promise<readonly OwnSession[]> =>
  sessionsOf(await database(), session, now);

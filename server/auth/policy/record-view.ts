import 'server-only';
import { cache } from 'react';
import { auditAll } from '#server/platform/audit/audit.ts';
import { database } from '#server/platform/db/client.ts';
import { writeBatcher } from '#server/platform/db/write-batcher.ts';
import { actorOf } from './actor.ts';
import type { Session } from '../session/session-types.ts';

/** Pages that are opened at the same time share a transaction, since the trail takes one after another. */
const write = writeBatcher(auditAll);

/**
 * Audits that a person opens a page about `target` (an organisation number, or `-`), once per request.
 * Throws when it cannot be written: what is not in the trail is not shown.
 */
export const recordView = cache(async (session: Session, target: string, page: string): Promise<void> => {
  await write(await database(), {
    at: new Date(),
    actor: actorOf(session),
    action: 'page-viewed',
    target,
    outcome: 'ok',
    detail: { page },
  });
});

import 'server-only';
import { database } from '#server/platform/db/client.ts';
import { forgetPastWindows } from './rate-limit.ts';

/** Forgets windows that are over. Apart from what reads requests, since the background runs without any. */
export const forgetPastLimits = async (now: Date): Promise<void> => forgetPastWindows(await database(), now);

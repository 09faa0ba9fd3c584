import 'server-only';
import type { OpenAccount } from '#lib/tax-account/domain.ts';
import { database } from '#server/platform/db/client.ts';
import { type SinceLastVisit, sinceLastVisit as since, type Visitor } from './since-last-visit.ts';

export type { Visitor } from './since-last-visit.ts';

/** See since-last-visit.ts. */
export const sinceLastVisit = async (
  visitor: Visitor,
  account: OpenAccount,
  now: Date,
): Promise<SinceLastVisit | undefined> => since(await database(), visitor, account, now);

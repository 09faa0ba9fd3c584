import 'server-only';
import { database } from '#server/platform/db/client.ts';
import { type Erased, eraseStored as erase } from './erase-stored.ts';
import { exportStored as exportAll, type StoredActor } from './export-stored.ts';
import { keptAbout as kept } from './kept-about.ts';
import { storedAbout as about } from './stored-about.ts';
import type { KeptItem, StoredItem } from './stored-kinds.ts';

export type { KeptItem, StoredItem } from './stored-kinds.ts';

// What the bank has stored, as pages and actions call it; `authorise` has said that the person acts for the business.

/** See stored-about.ts. */
export const storedAbout = async (orgnr: string, personId: string): Promise<readonly StoredItem[]> =>
  about(await database(), orgnr, personId);

/** See kept-about.ts. */
export const keptAbout = async (orgnr: string, personId: string): Promise<readonly KeptItem[]> =>
  kept(await database(), orgnr, personId);

/** See export-stored.ts. */
export const exportStored = async (orgnr: string, actor: StoredActor, now: Date): Promise<string> =>
  exportAll(await database(), orgnr, actor, now);

/** See erase-stored.ts. */
export const eraseStored = async (orgnr: string, actor: StoredActor, now: Date): Promise<Erased> =>
  erase(await database(), orgnr, actor, now);

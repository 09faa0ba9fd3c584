import 'server-only';
import type { reminderAddresses } from '#server/platform/db/schema/index.ts';

type Counted = Pick<typeof reminderAddresses.$inferSelect, 'lastLinkAt' | 'linksSince' | 'links'>;

const PAUSE_MS = 60_000;
const WINDOW_MS = 24 * 60 * 60_000;
const MOST_IN_WINDOW = 5;

/**
 * The count after one more confirmation mail at `now`; undefined when that is too many: one a minute and five a day, so
 * against floods of mail from the bank.
 */
export function rateLimitConfirmation(row: Counted | undefined, now: Date): Counted | undefined {
  const fresh: Counted = { lastLinkAt: now, linksSince: now, links: 1 };
  if (!row?.lastLinkAt || !row.linksSince) return fresh;
  if (now.getTime() - row.lastLinkAt.getTime() < PAUSE_MS) return undefined;
  if (now.getTime() - row.linksSince.getTime() >= WINDOW_MS) return fresh;
  const { links, linksSince } = row;
  return links < MOST_IN_WINDOW ? { lastLinkAt: now, linksSince, links: links + 1 } : undefined;
}

import 'server-only';
import { and, count, inArray, isNotNull } from 'drizzle-orm';
import type { Executor } from '#server/platform/db/client.ts';
import { altinnFeed, consents } from '#server/platform/db/schema/index.ts';
import { LIVING } from './consent-rows.ts';

/** How well the portal follows Altinn's event feed, for metrics and operators. */
export interface FeedState {
  /** Date of the newest event read; undefined before the first pass. */
  readonly position: Date | undefined;
  readonly succeededAt: Date | undefined;
  /** Seconds since the feed was last read to its end; undefined when it never was. The feed itself is five minutes late. */
  readonly lagSeconds: number | undefined;
  readonly failuresInRow: number;
  readonly failuresInAll: number;
  readonly eventsInAll: number;
  /** Code of the latest failure, until a success. */
  readonly errorCode: string | undefined;
  /** Consents that the feed has told of and that are not read yet. */
  readonly waiting: number;
}

/** The state of the feed at an instant. */
export async function feedState(executor: Executor, now: Date): Promise<FeedState> {
  const [row] = await executor.select().from(altinnFeed);
  const [news] = await executor
    .select({ waiting: count() })
    .from(consents)
    .where(and(isNotNull(consents.newsAt), inArray(consents.status, LIVING)));
  const succeededAt = row?.succeededAt ?? undefined;
  return {
    position: row?.position,
    succeededAt,
    lagSeconds:
      succeededAt === undefined ? undefined : Math.round((now.getTime() - succeededAt.getTime()) / 1000),
    failuresInRow: row?.failuresInRow ?? 0,
    failuresInAll: row?.failuresInAll ?? 0,
    eventsInAll: row?.eventsInAll ?? 0,
    errorCode: row?.errorCode ?? undefined,
    waiting: news?.waiting ?? 0,
  };
}

import 'server-only';
import type { Operations } from '#lib/pilot/operations.ts';
import { deadLetters, jobStates } from '#server/background.ts';
import { database } from '#server/platform/db/client.ts';
import { consentCounts } from './consent-counts.ts';
import { services } from '#server/services.ts';

/** The same figures that monitoring reads, for the pilot page. */
export async function operations(now: Date): Promise<Operations> {
  const [counts, feed, jobs, failedJobs, refresh, queue] = await Promise.all([
    consentCounts(await database()),
    services().consentFeed.feedState(now),
    jobStates(),
    deadLetters(),
    services().nightlyRefresh.getLatestRun(),
    services().queueState(now),
  ]);
  const { lagSeconds, failuresInRow, errorCode, waiting } = feed;
  return {
    queue,
    consents: [...counts].map(([status, count]) => ({ status, count })),
    feed: {
      ...(lagSeconds === undefined ? {} : { lagSeconds }),
      ...(errorCode === undefined ? {} : { errorCode }),
      failuresInRow,
      waiting,
    },
    ...(refresh === undefined ? {} : { refresh }),
    failedJobs,
    jobs: jobs.map(({ name, waiting: waitingJobs, succeededAt, failuresInRow: failed }) => ({
      name,
      waiting: waitingJobs,
      failuresInRow: failed,
      ...(succeededAt === undefined ? {} : { succeededAt }),
    })),
  };
}

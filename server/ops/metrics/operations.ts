import 'server-only';
import type { Operations } from '#lib/pilot/operations.ts';
import { deadLetters, jobStates } from '#server/platform/jobs/background.ts';
import { feedState } from '#server/features/consent/consent.ts';
import { database } from '#server/platform/db/client.ts';
import { latestNight } from '#server/features/tax-account/nightly-refresh/refresh.ts';
import { queueNow } from '#server/integrations/skatteetaten/skatteetaten.ts';
import { consentCounts } from './consent-counts.ts';

/** The same figures that monitoring reads, for the pilot page. */
export async function operations(now: Date): Promise<Operations> {
  const [counts, feed, jobs, failedJobs, refresh, queue] = await Promise.all([
    consentCounts(await database()),
    feedState(now),
    jobStates(),
    deadLetters(),
    latestNight(),
    queueNow(now),
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

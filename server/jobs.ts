import 'server-only';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import type { Config } from '#server/platform/config/config.ts';
import { forgetPastLimits } from '#server/platform/rate-limit/rate-limit.ts';
import { carryOutRun } from '#server/features/pilot/integration-test/integration-test.ts';
import { defineJob, type BackgroundJob } from '#server/platform/jobs/job.ts';
import { services } from '#server/services.ts';
import { consentEffects, snapshotEffects } from '#server/effects.ts';

/** Everything that the portal does in the background; in production there is no integration test. */
export const jobs = ({
  background: pace,
  environment,
}: Pick<Config, 'background' | 'environment'>): readonly BackgroundJob[] => [
  ...everywhere(pace),
  mail,
  ...(environment === 'production' ? [] : [integrationTest]),
];

const integrationTest = defineJob('integration-test', {
  run: ({ run }, { signal }) =>
    carryOutRun(
      { limiter: services().limiter, effects: { consent: consentEffects, snapshot: snapshotEffects } },
      run,
      signal,
    ),
});

/** Jobs that an instance takes at a time, one after the other: many are added at once. */
const MAILS_AT_A_TIME = 5;

const mail = defineJob('mail', {
  batchSize: MAILS_AT_A_TIME,
  async run(job, { now, isLast }) {
    switch (job.kind) {
      case 'reminder': {
        const sent = await services().reminders.sendReminder(job.id, now);
        return sent !== 'postponed' && sent !== 'unavailable';
      }
      case 'batch-item':
        return (await services().invitations.sendBatchItem(job, isLast)) !== 'again';
      case 'invitation':
        await services().invitations.followUp(job.id);
        return true;
    }
  },
});

const everywhere = (pace: Config['background']): readonly BackgroundJob[] => [
  consents(pace.consentsEvery),
  sharing,
  refresh,
  reminders(pace.remindersEvery),
  limits,
  paymentFiles,
];

/** Reads Altinn's feed, which lags five minutes, and expires consents. */
const consents = (everySeconds: number): BackgroundJob =>
  defineJob('consents', {
    schedule: { everySeconds },
    async run(_, { now, signal }) {
      const { events, failed } = await services().consent.runConsentJob(now, signal);
      return signal.aborted || (events !== undefined && failed === 0);
    },
  });

/** Records the end of sharing. What an adviser may see is checked against the clock at each access. */
const sharing = defineJob('sharing', {
  schedule: { everySeconds: 300 },
  async run(_, { now, signal }) {
    await services().sharing.endOverdueSharing(now, signal);
    return true;
  },
});

/** One run lasts the night. Later starts resume a paused run, or one of an instance that crashed. */
const refresh = defineJob('refresh', {
  schedule: { cron: '*/5 1-4 * * *' },
  async run(_, { signal }) {
    const end = await services().nightlyRefresh.runRefreshJob(signal);
    return end !== 'paused' && end !== 'out-of-time';
  },
});

/** Queues the mails that are due by the day; each mail is a job of its own. */
const reminders = (everySeconds: number): BackgroundJob =>
  defineJob('reminders', {
    schedule: { everySeconds },
    async run(_, { now, signal }) {
      const { failed } = await services().reminders.queueReminders(now, signal);
      return failed === 0;
    },
  });

/** Deletes rate-limit windows that are over. */
const limits = defineJob('limits', {
  schedule: { everySeconds: 600 },
  async run(_, { now }) {
    await forgetPastLimits(now);
    return true;
  },
});

/** Deletes the instalments of yesterday's payment files: the warning against paying twice is for the day of the file. */
const paymentFiles = defineJob('payment-files', {
  schedule: { everySeconds: 3600 },
  async run(_, { now }) {
    await services().payments.forgetPastFiles(osloDate(now));
    return true;
  },
});

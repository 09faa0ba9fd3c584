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
  defineJob('consents', {
    // Altinn's feed is five minutes late anyway; expiry and lost returns are noticed within one pass.
    schedule: { everySeconds: pace.consentsEvery },
    async run(_, { now, signal }) {
      const { events, failed } = await services().consent.runConsentJob(now, signal);
      return signal.aborted || (events !== undefined && failed === 0);
    },
  }),
  defineJob('sharing', {
    // What the advisor may see follows the clock at every look; this only writes down that the time was over.
    schedule: { everySeconds: 300 },
    async run(_, { now, signal }) {
      await services().sharing.endOverdueSharing(now, signal);
      return true;
    },
  }),
  defineJob('refresh', {
    // One pass lasts the night. The others find the end of a pause, and what a fallen instance left.
    schedule: { cron: '*/5 1-4 * * *' },
    async run(_, { signal }) {
      const end = await services().nightlyRefresh.runRefreshJob(signal);
      return end !== 'paused' && end !== 'out-of-time';
    },
  }),
  defineJob('reminders', {
    // Reminders are due by the day. This queues the mails; each is a job of its own.
    schedule: { everySeconds: pace.remindersEvery },
    async run(_, { now, signal }) {
      const { failed } = await services().reminders.queueReminders(now, signal);
      return failed === 0;
    },
  }),
  defineJob('limits', {
    // Windows last minutes; what is over is only room taken.
    schedule: { everySeconds: 600 },
    async run(_, { now }) {
      await forgetPastLimits(now);
      return true;
    },
  }),
  defineJob('payment-files', {
    // What was put into files is remembered for its day only; an hour into the next one it is gone.
    schedule: { everySeconds: 3600 },
    async run(_, { now }) {
      await services().payments.forgetPastFiles(osloDate(now));
      return true;
    },
  }),
];

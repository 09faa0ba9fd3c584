import 'server-only';
import { osloDate } from '#lib/dates/iso-date.ts';
import type { Config } from '#server/config/config.ts';
import { consentPass } from '#server/consent/consent.ts';
import { forgetPastLimits } from '#server/limits/forget-past-limits.ts';
import { forgetPastFiles } from '#server/payment-files/payment-files.ts';
import { integrationTestPass } from '#server/integration-test/integration-test.ts';
import { invitationsPass } from '#server/invitations/invitations.ts';
import { refreshPass } from '#server/refresh/refresh.ts';
import { remindersPass } from '#server/reminders/reminders.ts';
import { endOverdueSharing } from '#server/sharing/sharing.ts';
import type { BackgroundJob } from './job.ts';

/** Everything that the portal does in the background; in production there is no integration test. */
export const jobs = ({
  background: pace,
  environment,
}: Pick<Config, 'background' | 'environment'>): readonly BackgroundJob[] => [
  ...everywhere(pace),
  ...(environment === 'production' ? [] : [integrationTest]),
];

const integrationTest: BackgroundJob = {
  name: 'integration-test',
  // Whoever starts a test wakes the job; this takes over from an instance that fell.
  everySeconds: 30,
  run: ({ signal }) => integrationTestPass(signal),
};

const everywhere = (pace: Config['background']): readonly BackgroundJob[] => [
  {
    name: 'consents',
    // Altinn's feed is five minutes late anyway; expiry and lost returns are noticed within one pass.
    everySeconds: pace.consentsEvery,
    async run({ now, signal }) {
      const { events, failed } = await consentPass(now, signal);
      return signal.aborted || (events !== undefined && failed === 0);
    },
  },
  {
    name: 'sharing',
    // What the advisor may see follows the clock at every look; this only writes down that the time was over.
    everySeconds: 300,
    async run({ now, signal }) {
      await endOverdueSharing(now, signal);
      return true;
    },
  },
  {
    name: 'invitations',
    // Whoever orders a bulk invitation wakes the job; this takes over from an instance that fell.
    everySeconds: 30,
    async run({ signal }) {
      const { postponed, unclear } = await invitationsPass(signal);
      return postponed === 0 && unclear === 0;
    },
  },
  {
    name: 'refresh',
    // One pass lasts the night. This finds the night's beginning, the end of a pause, and what a fallen instance left.
    everySeconds: 300,
    async run({ signal }) {
      const end = await refreshPass(signal);
      return end !== 'paused' && end !== 'out-of-time';
    },
  },
  {
    name: 'reminders',
    // Reminders are due by the day; a mail that the server put off is tried again by the next run all the same.
    everySeconds: pace.remindersEvery,
    async run({ now, signal }) {
      const { postponed, unclear } = await remindersPass(now, signal);
      return postponed === 0 && unclear === 0;
    },
  },
  {
    name: 'limits',
    // Windows last minutes; what is over is only room taken.
    everySeconds: 600,
    async run({ now }) {
      await forgetPastLimits(now);
      return true;
    },
  },
  {
    name: 'payment-files',
    // What was put into files is remembered for its day only; an hour into the next one it is gone.
    everySeconds: 3600,
    async run({ now }) {
      await forgetPastFiles(osloDate(now));
      return true;
    },
  },
];

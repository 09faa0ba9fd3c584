import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { abandonConsent, checkConsent, startConsent } from '#server/features/consent/request-consent.ts';
import { getConsentSummary, getConsentState } from '#server/features/consent/queries.ts';
import { runConsentJob } from '#server/features/consent/poll.ts';
import type { ConsentDeps } from '#server/features/consent/deps.ts';
import { feedState } from '#server/features/consent/feed.ts';
import { finishConsent, syncAfterRefusal, syncConsent } from '#server/features/consent/sync.ts';
import { endOverdueSharing, setSharing } from '#server/features/consent/sharing/set-sharing.ts';
import { resumeConsent, suspendConsent } from '#server/features/consent/suspend.ts';
import { calendarDownload, calendarFeed } from '#server/features/calendar/calendar-downloads.ts';
import {
  calendarLinkOf,
  createCalendarLink,
  revokeCalendarLink,
} from '#server/features/calendar/calendar-link-store.ts';
import { batchesOf, batchItems, batchProgress, enqueueBatch } from '#server/features/invitations/batches.ts';
import { clientInvitations } from '#server/features/invitations/client-invitations.ts';
import { followUp } from '#server/features/invitations/delivery.ts';
import { invitationAt, openInvitation } from '#server/features/invitations/follow.ts';
import { inviteByLink, inviteByMail } from '#server/features/invitations/invite.ts';
import { revokeInvitation } from '#server/features/invitations/revoke.ts';
import { sendBatchItem } from '#server/features/invitations/send-batch-item.ts';
import { choosePayments } from '#server/features/payments/choose-payments.ts';
import { loadPaymentPlan } from '#server/features/payments/load-payment-plan.ts';
import { paymentFileDownload, paymentPdfDownload } from '#server/features/payments/payment-downloads.ts';
import { forgetPastFiles, paidInFilesToday } from '#server/features/payments/payment-file-store.ts';
import { eraseStored } from '#server/features/privacy/erase-stored.ts';
import { exportStored } from '#server/features/privacy/export-stored.ts';
import { retainedData } from '#server/features/privacy/retained-data.ts';
import { personalData } from '#server/features/privacy/personal-data.ts';
import { confirmAddress, unsubscribe } from '#server/features/reminders/follow-link.ts';
import { preferencesOf, savePreferences } from '#server/features/reminders/preferences.ts';
import { queueReminders } from '#server/features/reminders/queue-reminders.ts';
import { countMails } from '#server/features/reminders/reminder-mails.ts';
import { sendReminder } from '#server/features/reminders/send-reminder.ts';
import { loadStatement } from '#server/features/statement/load-statement.ts';
import { statementDownload } from '#server/features/statement/statement-download.ts';
import { getChangesSinceLastVisit } from '#server/features/tax-account/changes-since/since-last-visit.ts';
import { getLatestRun } from '#server/features/tax-account/nightly-refresh/refresh-run.ts';
import { runRefreshJob } from '#server/features/tax-account/nightly-refresh/refresh-job.ts';
import { lastAnswerAt, storedAccount } from '#server/features/tax-account/stored-account.ts';
import {
  TaxAccountCache,
  type TaxAccountCacheSettings,
} from '#server/features/tax-account/tax-account-cache.ts';
import { createAltinnClient } from '#server/integrations/altinn/altinn-client.ts';
import { createSmtpSender } from '#server/integrations/mail/smtp-sender.ts';
import { createTokenSource } from '#server/integrations/maskinporten/token-source.ts';
import { createSkatteetatenClient } from '#server/integrations/skatteetaten/client.ts';
import { createSkatteetatenLimiter, queueState } from '#server/integrations/skatteetaten/limiter.ts';
import { config } from '#server/platform/config/config.ts';
import { database } from '#server/platform/db/client.ts';
import { bind, bindAsync } from '#server/platform/process/bind.ts';
import { singleton } from '#server/platform/process/singleton.ts';
import { consentEffects, snapshotEffects } from './effects.ts';

/**
 * The composition root: every feature with what it works with, created once in a process. None of the services asks who may call
 * it: `authorise` has answered that, except where a link's token does.
 */
export const services = () => singleton('services', createServices);

const clock = (): Date => new Date();

function createServices() {
  const connections = createConnections();
  const { limiter, tokens } = connections;
  const consentDeps = consentDepsOf(connections);
  const consent = bind(consentDeps, {
    getConsentSummary,
    getConsentState,
    startConsent,
    finishConsent,
    checkConsent,
    abandonConsent,
    syncConsent,
    syncAfterRefusal,
    suspendConsent,
    resumeConsent,
    runConsentJob,
  });
  const taxAccount = createTaxAccount(connections, consent);
  return {
    tokens,
    limiter,
    queueState: (now: Date) => queueState(limiter, config().upstream.concurrency, now),
    consent,
    consentFeed: bindAsync(database, { feedState }),
    sharing: bind(consentDeps, { setSharing, endOverdueSharing }),
    taxAccount,
    storedAnswers: bindAsync(database, { storedAccount, lastAnswerAt, getChangesSinceLastVisit }),
    nightlyRefresh: nightlyRefresh(limiter, taxAccount),
    payments: payments(taxAccount),
    statement: bind(taxAccount, { loadStatement, statementDownload }),
    calendar: calendar(taxAccount),
    invitations: invitations(connections),
    reminders: reminders(connections),
    privacy: bindAsync(database, { personalData, retainedData, exportStored, eraseStored }),
  };
}

type Connections = ReturnType<typeof createConnections>;

/** The systems that the portal speaks to. Undefined mail: no mail server is configured. */
function createConnections() {
  const { altinn, bank, maskinporten, skatteetaten, upstream, mail, portalUrl } = config();
  const tokens = createTokenSource({ config: maskinporten, upstream, now: clock });
  const limiter = createSkatteetatenLimiter(config());
  return {
    tokens,
    limiter,
    skatteetaten: createSkatteetatenClient({ config: skatteetaten, upstream, limiter }),
    altinn: createAltinnClient({ config: altinn, bankOrgnr: bank.orgnr, upstream, tokens }),
    mail:
      mail &&
      createSmtpSender({
        server: mail,
        senderName: bank.name,
        hostName: portalUrl.hostname,
        timeoutMs: upstream.timeoutMs,
      }),
  };
}

function consentDepsOf({ altinn, tokens }: Connections): ConsentDeps {
  const { altinn: settings, bank, portalUrl } = config();
  return {
    database,
    altinn,
    tokens,
    portalUrl,
    bankOrgnr: bank.orgnr,
    validDays: settings.validDays,
    ...(settings.latestEnd === undefined ? {} : { latestEnd: settings.latestEnd }),
    effects: consentEffects,
  };
}

function createTaxAccount(
  { skatteetaten: client, tokens }: Connections,
  consent: {
    readonly getConsentState: TaxAccountCacheSettings['getConsentState'];
    readonly syncAfterRefusal: TaxAccountCacheSettings['syncAfterRefusal'];
  },
): TaxAccountCache {
  const { skatteetaten, upstream } = config();
  return new TaxAccountCache({
    client,
    tokens,
    scope: skatteetaten.scope,
    database,
    effects: snapshotEffects,
    getConsentState: consent.getConsentState,
    syncAfterRefusal: consent.syncAfterRefusal,
    cacheSeconds: upstream.cacheSeconds,
    refreshSeconds: upstream.refreshSeconds,
    clock,
  });
}

/** Calls that background work leaves to persons. A bank that allows fewer than three calls at once reserves what it can. */
const RESERVED_CALLS = 2;

function nightlyRefresh(limiter: Connections['limiter'], taxAccount: TaxAccountCache) {
  const { upstream, background } = config();
  const reserved = Math.min(RESERVED_CALLS, upstream.concurrency - 1);
  return {
    ...bind(
      {
        database,
        fetch: (orgnr: string, now: Date) =>
          taxAccount.loadOpenAccount(orgnr, now, { cache: 'no-cache', inBackground: true }),
        hasSpareCapacity: async () => (await limiter.available()) > reserved,
        perMinute: background.refreshPerMinute,
        clock,
        // Never rejects, and never keeps the process alive.
        wait: (milliseconds: number, signal: AbortSignal) =>
          sleep(milliseconds, undefined, { signal, ref: false }).catch(() => undefined),
      },
      { runRefreshJob },
    ),
    ...bindAsync(database, { getLatestRun }),
  };
}

const payments = (taxAccount: TaxAccountCache) => ({
  ...bind({ database, taxAccount }, { loadPaymentPlan, paymentFileDownload, paymentPdfDownload }),
  ...bind(taxAccount, { choosePayments }),
  ...bindAsync(database, { forgetPastFiles, paidInFilesToday }),
});

const calendar = (taxAccount: TaxAccountCache) => ({
  ...bind({ database, taxAccount }, { calendarDownload, calendarFeed }),
  ...bindAsync(database, { createCalendarLink, revokeCalendarLink, calendarLinkOf }),
});

function invitations({ mail }: Connections) {
  const { portalUrl, bank } = config();
  const deps = { database, mail, portalUrl, bankName: bank.name, clock };
  return {
    ...bind(deps, {
      inviteByLink,
      inviteByMail,
      revokeInvitation,
      invitationAt,
      openInvitation,
      enqueueBatch,
      sendBatchItem,
      followUp,
      clientInvitations,
    }),
    ...bindAsync(database, { batchProgress, batchItems, batchesOf }),
  };
}

function reminders({ mail }: Connections) {
  const { portalUrl, bank, background } = config();
  const deps = {
    database,
    mail,
    portalUrl,
    bankName: bank.name,
    clock,
    sendingHours: background.reminderHours,
  };
  return {
    ...bind(deps, {
      preferencesOf,
      savePreferences,
      confirmAddress,
      unsubscribe,
      queueReminders,
      sendReminder,
    }),
    ...bindAsync(database, { countMails }),
  };
}

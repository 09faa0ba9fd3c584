import { accessibility } from './en/accessibility.ts';
import { businesses } from './en/businesses.ts';
import { calendarPage } from './en/calendar-page.ts';
import { check } from './en/check.ts';
import { claim } from './en/claim.ts';
import { clients } from './en/clients.ts';
import { confirmLogin } from './en/confirm-login.ts';
import { consent } from './en/consent.ts';
import { errors } from './en/errors.ts';
import { history } from './en/history.ts';
import { home } from './en/home.ts';
import { pilot } from './en/pilot.ts';
import { integrationTest } from './en/integration-test.ts';
import { invitation } from './en/invitation.ts';
import { invitations } from './en/invitations.ts';
import { looks } from './en/looks.ts';
import { overview } from './en/overview.ts';
import { year } from './en/year.ts';
import { paid } from './en/paid.ts';
import { payments } from './en/payments.ts';
import { tracing } from './en/tracing.ts';
import { payouts } from './en/payouts.ts';
import { credits } from './en/credits.ts';
import { pay } from './en/pay.ts';
import { paymentFile } from './en/payment-file.ts';
import { problem } from './en/problem.ts';
import { reminderSettings } from './en/reminder-settings.ts';
import { reminders } from './en/reminders.ts';
import { renewals } from './en/renewals.ts';
import { section } from './en/section.ts';
import { sessions } from './en/sessions.ts';
import { sharing } from './en/sharing.ts';
import { shell } from './en/shell.ts';
import { staff } from './en/staff.ts';
import { statement } from './en/statement.ts';
import { statementPage } from './en/statement-page.ts';
import { stored } from './en/stored.ts';
import { unpaid } from './en/unpaid.ts';
import type { Messages } from './nb.ts';

/** English. Skatteetaten keeps its name, since letters and other pages use it. */
export const en = {
  shell,
  section,
  unpaid,
  home,
  confirmLogin,
  businesses,
  consent,
  overview,
  claim,
  history,
  credits,
  payouts,
  tracing,
  payments,
  paid,
  year,
  pay,
  paymentFile,
  errors,
  problem,
  reminders,
  reminderSettings,
  sessions,
  sharing,
  looks,
  clients,
  integrationTest,
  pilot,
  staff,
  invitation,
  invitations,
  renewals,
  statement,
  statementPage,
  calendarPage,
  check,
  stored,
  accessibility,
} satisfies Messages;

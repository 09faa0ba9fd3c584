import { accessibility } from './nn/accessibility.ts';
import { businesses } from './nn/businesses.ts';
import { calendarPage } from './nn/calendar-page.ts';
import { check } from './nn/check.ts';
import { claim } from './nn/claim.ts';
import { clients } from './nn/clients.ts';
import { confirmLogin } from './nn/confirm-login.ts';
import { consent } from './nn/consent.ts';
import { errors } from './nn/errors.ts';
import { history } from './nn/history.ts';
import { home } from './nn/home.ts';
import { pilot } from './nn/pilot.ts';
import { integrationTest } from './nn/integration-test.ts';
import { invitation } from './nn/invitation.ts';
import { invitations } from './nn/invitations.ts';
import { looks } from './nn/looks.ts';
import { overview } from './nn/overview.ts';
import { year } from './nn/year.ts';
import { paid } from './nn/paid.ts';
import { payments } from './nn/payments.ts';
import { tracing } from './nn/tracing.ts';
import { payouts } from './nn/payouts.ts';
import { credits } from './nn/credits.ts';
import { pay } from './nn/pay.ts';
import { paymentFile } from './nn/payment-file.ts';
import { problem } from './nn/problem.ts';
import { reminderSettings } from './nn/reminder-settings.ts';
import { reminders } from './nn/reminders.ts';
import { renewals } from './nn/renewals.ts';
import { section } from './nn/section.ts';
import { sessions } from './nn/sessions.ts';
import { sharing } from './nn/sharing.ts';
import { shell } from './nn/shell.ts';
import { staff } from './nn/staff.ts';
import { statement } from './nn/statement.ts';
import { statementPage } from './nn/statement-page.ts';
import { stored } from './nn/stored.ts';
import { unpaid } from './nn/unpaid.ts';
import type { Messages } from './nb.ts';

/** Nynorsk. */
export const nn = {
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

import { accessibility } from './nb/accessibility.ts';
import { businesses } from './nb/businesses.ts';
import { calendarPage } from './nb/calendar-page.ts';
import { check } from './nb/check.ts';
import { claim } from './nb/claim.ts';
import { clients } from './nb/clients.ts';
import { confirmLogin } from './nb/confirm-login.ts';
import { consent } from './nb/consent.ts';
import { errors } from './nb/errors.ts';
import { history } from './nb/history.ts';
import { home } from './nb/home.ts';
import { pilot } from './nb/pilot.ts';
import { integrationTest } from './nb/integration-test.ts';
import { invitation } from './nb/invitation.ts';
import { invitations } from './nb/invitations.ts';
import { looks } from './nb/looks.ts';
import { overview } from './nb/overview.ts';
import { year } from './nb/year.ts';
import { paid } from './nb/paid.ts';
import { payments } from './nb/payments.ts';
import { tracing } from './nb/tracing.ts';
import { payouts } from './nb/payouts.ts';
import { credits } from './nb/credits.ts';
import { pay } from './nb/pay.ts';
import { paymentFile } from './nb/payment-file.ts';
import { problem } from './nb/problem.ts';
import { reminderSettings } from './nb/reminder-settings.ts';
import { reminders } from './nb/reminders.ts';
import { renewals } from './nb/renewals.ts';
import { section } from './nb/section.ts';
import { sessions } from './nb/sessions.ts';
import { sharing } from './nb/sharing.ts';
import { shell } from './nb/shell.ts';
import { staff } from './nb/staff.ts';
import { statement } from './nb/statement.ts';
import { statementPage } from './nb/statement-page.ts';
import { stored } from './nb/stored.ts';
import { unpaid } from './nb/unpaid.ts';

/** Bokmål. These texts decide which keys the other languages have. */
export const nb = {
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
} as const;

/** The same tree of keys with any text at the leaves. */
type Texts<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Texts<T[Key]> };

/** What every language must offer. */
export type Messages = Texts<typeof nb>;

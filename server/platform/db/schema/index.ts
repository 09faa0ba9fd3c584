import 'server-only';

export { businesses, mandates, persons } from './customers.ts';
export { consentEvents, consents, snapshots } from './consents.ts';
export { altinnFeed } from './background.ts';
export { invitationBatches, invitationBatchItems, invitations } from './invitations.ts';
export { looks } from './looks.ts';
export { clientNotes, portfolio, savedViews } from './portfolio.ts';
export { refreshNights, summaryRefreshes } from './refresh.ts';
export { auditEvents, rateLimits, schemaSupport, settingsSeen, upstreamSlots } from './operations.ts';
export { reminderAddresses, reminderChoices, reminderMails, remindersSent } from './reminders.ts';
export { sharing, sharingEvents } from './sharing.ts';
export { sessions } from './sessions.ts';
export { calendarLinks, filePayments, visits } from './kept.ts';
export { integrationTestRuns, lastCheck, pilotTasks } from './pilot.ts';

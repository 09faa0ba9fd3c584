/** Pages for the bank's own people. */
export const staff = {
  advisor: {
    title: 'Adviser',
    logInHeading: 'Log in as an employee',
    logInText: 'Here advisers see which of their clients have given consent, and how long it lasts.',
    logIn: 'Log in',
    noRole: {
      title: 'You have no role that gives access to clients',
      text: 'Ask the person who manages access in the bank to give you the role.',
    },
  },
  pilot: {
    nav: 'Pages for the pilot team',
    pages: {
      overview: {
        link: 'Overview',
        heading: 'Is the portal ready?',
        lead: 'How the portal and the systems that it needs are doing, and how far the bank has come.',
      },
      check: {
        link: 'Checks',
        heading: 'Does everything the portal needs work?',
        lead: 'The checks below are those of the command npm run check.',
      },
      integrationTest: {
        link: 'Integration test',
        heading: 'Integration test',
        lead: 'What the bank must try out and document before production.',
      },
    },
    environment: 'Environment',
    environments: { sandbox: 'Sandbox', test: 'Test', production: 'Production' },
    bank: 'Bank',
    address: 'The portal’s address',
    systems: 'Systems the portal talks to',
    login: 'Customer login',
    operations: 'In the background',
    consents: 'Consents',
    feed: 'Events from Altinn',
    feedRead:
      'Read {seconds, plural, one {one second} other {# seconds}} ago. Altinn holds events back for five minutes.',
    feedNever: 'Not read yet',
    feedFailing: 'Failed {count, plural, one {once} other {# times}} in a row ({code})',
    feedWaiting:
      '{count, plural, =0 {No consents are waiting to be read.} one {One consent is waiting to be read.} other {# consents are waiting to be read.}}',
    refresh: 'Nightly refresh of figures',
    refreshNever: 'Not run yet',
    refreshStates: {
      running: 'Under way, night to {date}',
      paused:
        'Stopped in the night to {date}: the Tax Administration answered with errors ({code}). Tried again after an hour.',
      done: 'Finished, night to {date}',
      'out-of-time': 'The night to {date} was too short for all',
    },
    refreshOutcomes: {
      refreshed: 'Refreshed',
      consentEnded: 'The consent had ended',
      failed: 'Failed',
      waiting: 'Left',
    },
    jobs: 'Jobs',
    jobDone: 'completed {date} {time}',
    jobNever: 'not completed yet',
    jobFailing: 'failed {count, plural, one {once} other {# times}} in a row',
    job: {
      consents: 'Consents',
      sharing: 'Sharing with the adviser',
      reminders: 'E-mail reminders',
      portfolio: 'Counting of clients',
      'payment-files': 'Payment references',
      'integration-test': 'Integration test',
      invitations: 'E-mail invitations',
      refresh: 'Nightly refresh of figures',
    },
  },
  status: {
    none: 'Not asked for',
    requested: 'Waiting for an answer',
    granted: 'Given',
    rejected: 'Refused',
    abandoned: 'Cancelled',
    failed: 'Failed',
    expired: 'Expired',
    revoked: 'Withdrawn',
    stopped: 'Stopped by the customer',
    replaced: 'Renewed',
  },
};

/** What the bank has stored about a business, and the way to get it out or get rid of it. */
export const stored = {
  title: 'Stored information',
  heading: 'This is what {bank} has stored',
  lead: 'Here is everything that {bank} has stored about the business, and about your use of these pages. The answers from Skatteetaten are encrypted, and deleted at the latest when the consent ends.',
  nothing: {
    title: 'Nothing is stored',
    text: 'The next time you look at the claims, we fetch and store the answer from Skatteetaten.',
  },
  answers: 'Answers from Skatteetaten',
  answersText:
    'We store the latest answer, so that the pages are faster and you see something when Skatteetaten does not answer.',
  sources: {
    'open-claims': 'Unpaid claims',
    claims: 'Claims of the last twelve months',
    payments: 'Payments of the last twelve months',
    payouts: 'Payouts of the last twelve months',
  },
  yearSources: {
    claims: 'Claims in {year}',
    payments: 'Payments in {year}',
    payouts: 'Payouts in {year}',
    'open-claims': 'Unpaid claims in {year}',
  },
  other: 'Other',
  visit: 'What was new when somebody last saw the overview',
  calendar: 'Calendar subscription',
  calendarAmounts: 'Calendar subscription with amounts',
  calendarUntil: 'Until it is stopped',
  paymentFile:
    '{count, plural, one {Mark of one KID} other {Marks of # KIDs}} in payment files, so that we can warn against paying twice',
  paymentFileUntil: 'To the end of the day',
  reminders:
    'What you want to be reminded of ({count, plural, one {one choice} other {# choices}}), and the e-mail address that it goes to',
  remindersUntil: 'Until you stop the reminders',
  columns: { what: 'What', fetched: 'Fetched or made', until: 'Deleted at the latest', size: 'Size' },
  noSize: 'Next to nothing',
  kept: {
    heading: 'This is not deleted',
    text: 'Some things the bank must keep, to be able to show what it did and that it was allowed to. All of it is in the file that you can download, except what the notes say.',
    latest: 'Latest {at}',
    customer: {
      what: 'The business in the register of customers, and the {count, plural, one {one person} other {# people}} who can act on its behalf',
      why: 'Comes from the bank’s own register of customers.',
    },
    'client-list': {
      what: 'One line in the advisers’ list',
      why: 'The name, the adviser, whether you have consented, and totals for as long as you share them.',
    },
    consents: {
      what: '{count, plural, one {One consent} other {# consents}}',
      why: 'Shows that the bank was allowed to fetch the figures, and when.',
    },
    sharing: {
      what: '{count, plural, one {One change} other {# changes}} of what you share with the adviser',
      why: 'Shows what the adviser could see, and who decided it.',
    },
    looks: {
      what: '{count, plural, one {One time} other {# times}} that employees of the bank looked at the figures',
      why: 'Shows who in the bank has seen the figures.',
    },
    notes: {
      what: '{count, plural, one {One note} other {# notes}} written by employees of the bank',
      why: 'About following up the business. <ask>If you want to know what they say, contact {bank}: <contact></contact>.</ask>',
    },
    invitations: {
      what: '{count, plural, one {One invitation} other {# invitations}} to use the service',
      why: 'Shows that the bank asked, when, and whether anybody answered.',
    },
    mails: {
      what: '{count, plural, one {One reminder} other {# reminders}} sent to you by e-mail',
      why: 'That it was sent and when, not which claim. This keeps it from being sent twice, and lets the link that stops reminders work.',
    },
    sessions: {
      what: '{count, plural, one {One log-in} other {# log-ins}} of yours',
      why: 'Shows when somebody was logged in as you.',
    },
    trail: {
      what: '{count, plural, one {One line} other {# lines}} in the log of what was done',
      why: 'Shows who has seen what, and when. The log cannot be changed.',
    },
  },
  export: {
    heading: 'Download everything',
    text: 'One file with everything that is stored, in a format that other systems can read (JSON).',
    submit: 'Download as JSON',
  },
  erase: {
    heading: 'Delete now',
    text: 'If you do not want the bank to keep anything, you can delete it all at once.',
    open: 'See what happens when you delete',
    consequences: {
      heading: 'When you delete',
      answers:
        'all answers from Skatteetaten are gone. The next time somebody looks at the claims, we fetch them again.',
      changes: 'we no longer know what is new since the last visit.',
      calendar: 'all calendar subscriptions for the business stop working, those of others too.',
      files: 'we can no longer warn you if you make the same payment file twice today.',
      reminders: 'you get no more reminders by e-mail for the business. Those of others go on.',
      consent: 'The consent is still valid, and nothing changes at Skatteetaten.',
    },
    submit: 'Delete what can be deleted',
    receipt: {
      title: 'Deleted',
      text: 'Deleted {at}:',
      answers: '{count, plural, one {one answer} other {# answers}} from Skatteetaten',
      visits: '{count, plural, one {one visit} other {# visits}}',
      calendarLinks: '{count, plural, one {one calendar subscription} other {# calendar subscriptions}}',
      references: '{count, plural, one {one mark of a KID} other {# marks of KIDs}}',
      reminders: '{count, plural, one {one choice} other {# choices}} of reminders',
      nothing: 'There was nothing to delete.',
      logged: 'The deletion is in our log, without what was deleted.',
    },
    failed: { title: 'Nothing is deleted', text: 'Load the page again, and try once more.' },
  },
};

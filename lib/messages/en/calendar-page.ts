/** The page about due dates in a calendar of one's own. */
export const calendarPage = {
  title: 'Calendar',
  heading: 'Due dates in your calendar',
  lead: 'Get the due dates at Skatteetaten into the calendar of your phone or computer.',
  upcoming: '{count, plural, =0 {No due dates ahead} one {One due date ahead} other {# due dates ahead}}',
  upcomingNote: 'This is what the calendar gets now. Claims whose collection is suspended are not included.',
  passed:
    '{count, plural, one {One unpaid claim is past its due date.} other {# unpaid claims are past their due dates.}}',
  noDate:
    '{count, plural, one {One claim has no due date and cannot be shown in a calendar.} other {# claims have no due date and cannot be shown in a calendar.}}',
  subscribe: {
    heading: 'Subscribe to the due dates',
    text: 'You get a private address to paste into your calendar. The calendar fetches new due dates by itself.',
    secret:
      'Everybody who has the address can see the due dates. Do not share it with others. You can stop it at any time.',
    amounts: 'Include amounts',
    amountsHelp: 'Without amounts, others who can see the calendar only see what is due and when.',
    submit: 'Make a private address',
    again: 'Make a new address',
    againNote: 'When you make a new address, the old one stops working.',
    made: 'The address is ready',
    madeText: 'Copy it now. For safety we show it this one time only.',
    address: 'Your address',
    copy: 'Copy the address',
    open: 'Open in the calendar',
    active: 'You subscribe to the due dates',
    since: 'The address was made on {at}.',
    withAmounts: 'Amounts are included.',
    withoutAmounts: 'Amounts are not included.',
    revoke: 'Stop the subscription',
    revokeText:
      'The address stops working at once. Your calendar may show the due dates a little longer, until it notices.',
    revoked: 'The subscription has stopped',
    revokedText: 'The address no longer works.',
    failed: 'We could not make the address',
    failedText: 'Nothing has changed. Load the page again, and try once more.',
  },
  download: {
    heading: 'Download once',
    text: 'A calendar file with the due dates as they are now. It does not update itself.',
    submit: 'Download calendar file',
    withAmounts: 'Download with amounts',
  },
  help: {
    heading: 'How to add it',
    iphone: 'On an iPhone: Settings, Calendar, Accounts, Add Account, Other, Add Subscribed Calendar.',
    google: 'Google Calendar on a computer: Other calendars, plus, From URL.',
    outlook: 'In Outlook: Add calendar, Subscribe from web.',
  },
};

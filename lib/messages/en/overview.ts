/** The overview of a business: totals, unpaid claims and what surrounds them. */
export const overview = {
  title: 'Claims and payments',
  change: 'Change business',
  fetchedToday: 'Fetched from Skatteetaten today at {time}',
  fetchedOn: 'Fetched from Skatteetaten on {date} at {time}',
  refresh: 'Fetch again',
  newEnough: 'The figures have just been fetched. Wait a little before you fetch again.',
  consentUntil: 'The consent is valid up to and including {date}',
  loading: 'Fetching claims from Skatteetaten …',
  welcome: {
    title: 'Thank you, your consent is registered',
    text: 'We are now fetching claims and payments from Skatteetaten. The consent is valid up to and including {date}.',
  },
  summary: {
    overdue: '{count, plural, one {One claim is overdue.} other {# claims are overdue.}}',
    urge: 'Pay as soon as you can. The interest increases every day.',
    statedOnly: 'Skatteetaten states this amount, but we have not received the claims behind it.',
    next: '{days, plural, =0 {The next due date is today.} =1 {The next due date is tomorrow, {date}.} other {The next due date is {date}, in # days.}}',
  },
  owedNow: {
    heading: 'Overdue, with interest to today',
    headingOn: 'Overdue, with interest to {date}',
    parts: '{overdue} in claims and {interest} in interest so far',
    split: 'The business {business}, you as a private person {owner}',
    splitOther: 'The business {business}, the owner as a private person {owner}',
    interest: 'Skatteetaten usually claims the interest later, as separate claims.',
    see: 'Payments for everything overdue ({count, number})',
  },
  suspended: {
    heading:
      '{count, plural, one {One claim} other {# claims}} you do not have to pay now (collection suspended, {amount})',
    text: 'Skatteetaten has suspended collection. Interest may accrue until the claims are paid.',
  },
  totals: {
    heading: 'Totals',
    overdue: 'Overdue claims',
    overdueNone: 'No claims are overdue',
    future: 'Claims not yet due',
    futureNone: 'No claims with a due date to come',
    suspended: 'Collection suspended',
    undated: 'Without a due date',
    undatedText: 'Claims without a due date. Skatteetaten has them in no sum.',
    interest: 'Late-payment interest so far',
    interestText:
      'Late-payment interest on overdue claims, as calculated by Skatteetaten. It normally increases every day until the claim is paid, and is claimed separately.',
    credit: 'Owed to you',
    creditText: 'Money that Skatteetaten will pay out to you, or use for other claims.',
    unplaced: 'Paid, not used yet',
    unplacedText: 'Money you have paid that Skatteetaten has not used for any claim yet.',
    balance: 'Net amount owed',
    balanceCredit: 'Net amount owed to you',
    balanceText:
      'Claims and interest, less what is owed to you and payments not yet used. Skatteetaten calls it the balance. Do not pay this amount: pay each claim separately.',
    balanceSuspended: 'Collection of {amount} of this is suspended.',
    balanceCreditText:
      'More is owed to you than you owe. Overdue claims must still be paid, unless Skatteetaten has used the money for them.',
    owner: '{amount} of this is registered to you as a private person.',
    ownerOther: '{amount} of this is registered to the owner as a private person.',
  },
  mismatch: {
    title: 'Skatteetaten’s total and the claims show different figures',
    text: 'We show Skatteetaten’s total. The difference may come from interest or money not yet used. Pay the amounts shown on the claims. If the difference is large, ask Skatteetaten.',
    row: '{name}: Skatteetaten states {stated}, the claims add up to {computed}.',
  },
  todo: {
    heading: 'Overdue and due soon',
    overdue: '{amount} is overdue',
    soon: '{amount} is due within {days, number} days',
    more: 'See {count, plural, one {one more payment} other {# more payments}}',
    none: 'None of the claims we have fetched falls due within {days, number} days.',
    notReported:
      'VAT, employer’s national insurance contributions and withholding tax appear here only when the return has been submitted. The payment deadline applies anyway.',
  },
  since: {
    heading: 'New since last time',
    lead: 'Since you looked at this on {date} at {time}:',
    new: 'New claim: {claim}, {amount}.',
    newCredit: 'New credit: {claim}, {amount}.',
    closed: 'No longer open: {claim}. It has been paid, set off, paid out or withdrawn.',
    placed: '{amount} has been used for {claim}.',
    placedCredit: '{amount} of {claim} has been paid out or used.',
    undone: '{amount} is no longer used for {claim}.',
    changed: 'The amount of {claim} has changed from {before} to {after}.',
    overdue: '{claim} is overdue. {amount} is not registered as paid.',
    more: '{count, plural, one {And one more change.} other {And # more changes.}}',
  },
  chart: {
    heading: 'When does it fall due?',
    overdue: 'Overdue',
    later: 'Later',
    undated: 'No due date',
    table: 'Show the claims month by month',
    month: 'When',
    claims: 'Claims',
    amount: 'To pay',
    total: 'In all',
    more: 'and {count, number} more',
  },
  groups: {
    heading: 'Total for each type of claim',
    claims: '{count, plural, one {One claim} other {# claims}}',
    see: 'See the unpaid claims',
    mismatch: 'Skatteetaten gives another figure',
  },
  trace: {
    label: 'What does this consist of?',
    total: 'In all',
  },
  unpaid: {
    heading: 'Unpaid claims ({count, number})',
    none: 'Skatteetaten has registered no unpaid claims.',
    showing: 'Showing the first {shown, number} of {total, number} claims, sorted by due date.',
    all: 'See all {total, number} unpaid claims',
  },
  credits: {
    heading: 'Credits',
    lead: 'Amounts that Skatteetaten owes you. They are paid out, or used to cover other claims.',
  },
  unplaced: {
    heading: 'Payments not used yet',
    lead: 'Skatteetaten has received the money, but has not used it for a claim yet. If this lasts, you should ask Skatteetaten.',
    paidOn: 'Paid',
    paidAmount: 'Paid in total',
    kid: 'KID',
    from: 'From account',
  },
  shielded: {
    title: 'Skatteetaten does not show this information',
    text: 'Skatteetaten does not give the bank this information. It says nothing about the business, and does not mean that anything is wrong.',
    action: 'You find your claims when you log in at Skatteetaten.',
  },
  empty: {
    title: 'No unpaid claims at Skatteetaten',
    text: 'Skatteetaten has registered no unpaid claims on the business. Claims based on a return, such as VAT, appear only when the return has been submitted and processed.',
  },
  stored: {
    title: 'The figures are not up to date',
    today:
      '{why, select, busy {Many people are fetching figures from Skatteetaten right now.} other {We could not reach Skatteetaten just now.}} These are the figures as of {time} today. Claims and payments after that are not included.',
    older:
      '{why, select, busy {Many people are fetching figures from Skatteetaten right now.} other {We could not reach Skatteetaten just now.}} These are the figures as of {date} at {time}. Claims and payments after that are not included.',
  },
  unreadableTitle: 'Something could not be shown',
  unreadable:
    'This from Skatteetaten could not be read: {rows}. The sums may therefore be too low. The fault is logged at the bank. You find the whole list at Skatteetaten.',
  unreadableRows: {
    claims: '{count, plural, one {one claim} other {# claims}}',
    payments: '{count, plural, one {one payment} other {# payments}}',
    payouts: '{count, plural, one {one payout} other {# payouts}}',
    placements: '{count, plural, one {one line} other {# lines}} about what money was used for',
    sums: '{count, plural, one {one sum} other {# sums}}',
    dates: '{count, plural, one {one date} other {# dates}}',
  },
  words: {
    heading: 'Words explained',
    due: {
      term: 'Due date (forfallsdato)',
      text: 'The last day to pay without late-payment interest. Interest accrues from the day after.',
    },
    placement: {
      term: 'Used for a claim',
      text: 'When Skatteetaten uses a payment for a certain claim (plassering).',
    },
    offset: {
      term: 'Set-off (motregning)',
      text: 'When money owed to you is used to cover something you owe.',
    },
    credit: {
      term: 'Credit (tilgodebeløp)',
      text: 'Money that Skatteetaten owes you, for instance after a VAT return.',
    },
    interest: {
      term: 'Late-payment interest (forsinkelsesrenter)',
      text: 'Interest on what is unpaid, from the day after the due date up to and including the day you pay.',
    },
  },
  help: {
    heading: 'Whom do I ask about this?',
    tax: {
      term: 'Skatteetaten',
      text: 'Amounts, due dates, interest, suspended collection and payment agreements.',
    },
    bank: { term: '{bank}', text: 'Logging in, “Tax claims and payments” and paying from your account.' },
    accountant: { term: 'Your accountant', text: 'What you have filed, and why the amount is what it is.' },
    taxLink: 'Contact Skatteetaten',
  },
};

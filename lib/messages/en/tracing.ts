/** Where a payment went, in words, and the search for one. */
export const tracing = {
  title: 'Where did the money go?',
  lead: 'Find a payment, and see what Skatteetaten used the money for. Fill in what you remember. One field is enough.',
  back: 'To the payments',
  paidTooMuch:
    'If you paid too much or twice, Skatteetaten uses the money for another claim or pays it back. Check that they have the right account number.',
  form: {
    amount: 'Amount in NOK',
    amountHint: 'For example 35,000. The whole payment or a part of it.',
    date: 'Date you paid',
    dateHint: 'We look one week before and one week after.',
    kid: 'KID (payment reference)',
    kidHint: 'It is on the payment in your online bank.',
    submit: 'Find the payment',
  },
  invalid: {
    amount: 'Write the amount in figures, for example 35,000.50.',
    date: 'Write the date like this: 23 Nov 2026.',
    kid: 'A KID has figures only, between 2 and 25 of them.',
    nothing: 'Fill in at least one of the fields.',
  },
  searched: 'We have searched {years}.',
  outside: 'We can search payments from {year} and later.',
  otherYears: 'Search another year:',
  found: '{count, plural, one {We found one payment that fits} other {We found # payments that fit}}',
  best: 'We show the {count, number} that fit best. Fill in more fields to find the one you are looking for.',
  missing: 'We could not search {years}',
  none: {
    title: 'We found no payment that fits',
    text: 'It can take up to three working days before Skatteetaten shows a payment. If you paid longer ago, check in your online bank that the money was drawn, and that the account number and KID were right.',
    fewer: 'You may want to try with fewer fields.',
  },
  paid: 'You paid {amount} on {date}.',
  paidUndated: 'You paid {amount}. Skatteetaten has not given a date.',
  went: 'This is how the money was used:',
  part: {
    claim: 'Used for {claim}',
    'other-claim': 'Used for a claim with another KID: {claim}',
    interest: 'Used for interest: {claim}',
    owner: 'Used for tax that you owe as a private person: {claim}',
    ownerOther: 'Used for the owner’s private tax: {claim}',
    'sent-back': 'Sent back {date}',
    'sent-back-undated': 'Will be sent back',
    unplaced: 'Not used yet',
    unexplained: 'Not explained',
  },
  why: {
    'other-claim':
      'The claim has another KID than the payment. The money may still have been used as you intended. If you do not recognise the claim, ask Skatteetaten.',
    interest:
      'Interest accrues from the day after the due date until the claim is paid, and is claimed separately.',
    owner:
      'In a sole proprietorship Skatteetaten can use a payment both for what the business owes and for the owner’s tax.',
    sentBackLikely:
      'Skatteetaten paid out exactly this amount shortly afterwards. We believe that it is this money.',
    sentBackTo: 'To account {account}',
    unplaced:
      'Skatteetaten has the money, but has not used it for any claim. It will be used for a claim or paid back. If this lasts, ask Skatteetaten.',
    unexplained:
      'Skatteetaten has not said what this part was used for. Ask them if you do not understand why.',
    tooMuch: 'Skatteetaten says that more was used than you paid. Ask them if you do not understand why.',
  },
  due: 'Due date {date}',
  left: '{amount} remains of the claim',
  nothingLeft: 'The claim is paid',
  placedOn: 'Used {date}',
  sum: 'In all',
  facts: {
    kid: 'KID',
    from: 'From account',
    to: 'To account',
    reference: 'Skatteetaten’s reference',
  },
} as const;

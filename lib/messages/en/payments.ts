/** The payments in of a year. */
export const payments = {
  title: 'Payments',
  lead: 'Everything you have paid to the Tax Administration, and what the money was used for.',
  trace: {
    heading: 'Looking for a payment?',
    text: 'Search with what you remember, and we tell you where the money went.',
    link: 'Where did the money go?',
  },
  paid: 'Paid in {year}',
  unplaced: 'Not used for any claim yet',
  list: '{count, plural, one {One payment} other {# payments}} in {year}',
  none: {
    title: 'No payments in {year}',
    text: 'The Tax Administration has registered no payments for this year. It can take up to three working days before a payment shows here.',
  },
  paidOn: 'Payment {date}',
  undated: 'Payment without a date',
  usedOn: 'Used for {claim}',
  usedOnMany: 'Split into {count, number} parts',
  unplacedMark: '{amount} has not been used yet',
  elsewhereMark: 'Some went elsewhere than you paid for',
  more: 'See what the money was used for',
} as const;

/** The payments in of a year. */
export const payments = {
  title: 'Payments made',
  lead: 'Payments that Skatteetaten has registered in the selected year, and what the money was used for.',
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
    text: 'Skatteetaten has registered no payments this year. It can take up to three working days before a payment appears here.',
  },
  paidOn: 'Payment {date}',
  undated: 'Payment without a date',
  usedOn: 'Used for {claim}',
  usedOnMany: 'Split into {count, number} parts',
  unplacedMark: '{amount} has not been used yet',
  elsewhereMark: 'Some was used for another claim or for interest',
  more: 'See what the money was used for',
} as const;

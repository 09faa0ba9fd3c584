/** The payouts of a year. */
export const payouts = {
  title: 'Payouts',
  lead: 'Money that Skatteetaten has paid out to you, and where it comes from.',
  paidOut: 'Paid out in {year}',
  onTheirWay: 'On its way to you',
  list: '{count, plural, one {One payout} other {# payouts}} in {year}',
  none: {
    title: 'No payouts in {year}',
    text: 'Skatteetaten has registered no payouts for this year.',
  },
  paidOn: 'Payout {date}',
  onItsWay: 'Payout on its way',
  from: 'Comes from {claim}',
  fromMany: 'Comes from {count, number} credits',
  fromUnknown: 'Skatteetaten has not said where the payout comes from.',
  more: 'See where the payout comes from',
  basis: 'The payout comes from',
  original: 'You were owed {amount}',
  rest: 'See what the rest was used for',
  unexplained: 'Skatteetaten has not said where {amount} of the payout comes from.',
  tooMuch:
    'The credits above are in all {amount} more than the payout. Ask Skatteetaten if you do not understand why.',
  date: 'Date at Skatteetaten',
  status: 'Status at Skatteetaten',
  to: 'To account',
  reference: 'Skatteetaten’s reference',
} as const;

/** The claims of a year with nothing left. */
export const paid = {
  title: 'Paid claims',
  lead: 'Claims that are settled, and what covered them.',
  original: 'Paid claims, {year}',
  paid: 'Covered by payments',
  setOff: 'Covered by money you were owed',
  list: '{count, plural, one {One paid claim} other {# paid claims}}, {year}',
  found: '{count, plural, =0 {No matches} one {One match} other {# matches}} for “{search}”',
  none: {
    title: 'No paid claims, {year}',
    text: 'The Tax Administration has given no paid claims for this year.',
  },
  noneFound: 'Try another word, or show the whole list.',
  search: 'Search the list',
  searchHint: 'Name, period, amount, KID or claim number',
  submit: 'Search',
  clear: 'Show all',
  due: 'Due {date}',
  more: 'See what covered the claim',
  unexplained: 'The Tax Administration has not said what covered {amount} of the claim.',
  tooMuch:
    'What is stated as paid is {amount} more than the claim. Ask the Tax Administration if you wonder.',
} as const;

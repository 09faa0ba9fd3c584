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
    text: 'Skatteetaten has given no paid claims for this year.',
  },
  noneFound: 'Try another word, or show the whole list.',
  search: 'Search the list',
  searchHint: 'Name, period, amount, KID or claim number',
  submit: 'Search',
  clear: 'Show all paid claims',
  due: 'Due date {date}',
  more: 'See what covered the claim',
  unexplained: 'Skatteetaten has not said what covered {amount} of the claim.',
  tooMuch:
    'Skatteetaten lists {amount} more in payments than the claim. Ask Skatteetaten if you do not understand why.',
} as const;

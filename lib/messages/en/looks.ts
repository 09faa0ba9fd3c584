/** The log of who at the bank looked at a business: the page around the list, and its filter. */
export const looks = {
  title: 'Who in the bank has seen the figures',
  lead: 'Each time somebody in {bank} looks at the figures of the business, it is written here before they see anything. The log cannot be changed.',
  none: {
    title: 'Nobody in the bank has looked at the figures',
    text: 'The adviser sees nothing unless you have chosen to share.',
  },
  noMatch: { title: 'No matches', text: 'No views match what you have chosen.', clear: 'Show all' },
  table: 'Views, newest first',
  at: 'When',
  filter: {
    heading: 'Narrow the list',
    name: 'Name',
    part: 'What they looked at',
    any: 'Everything',
    from: 'From and including',
    to: 'To and including',
    submit: 'Show',
  },
  older: 'Show older',
  newest: 'Back to the newest',
  file: 'Download as CSV',
  sharing: 'Change what the adviser may see',
};

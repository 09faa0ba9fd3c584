/** What the lists by year have in common. */
export const year = {
  label: 'Choose a year',
  loading: 'Fetching from Skatteetaten …',
  updated: 'The list has been updated.',
  failed: 'We could not fetch this now. Check that you are online, and try again.',
  pages: {
    label: 'Pages of the list',
    previous: 'Previous',
    next: 'Next',
    here: 'Page {page, number} of {pages, number}',
  },
  partial: {
    title: 'Some explanations may be missing',
    text: 'We could not fetch everything that explains the figures. The amounts in the list are those given by Skatteetaten.',
  },
  sort: { date: 'Date', due: 'Due date', amount: 'Amount', description: 'Description', period: 'Period' },
} as const;

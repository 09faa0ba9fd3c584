/** The page with the account statement; what stands in its files as well is in `statement`. */
export const statementPage = {
  lead: 'Everything that changed what you owe Skatteetaten in the period: claims, interest, payments, payouts and set-offs.',
  loading: 'Fetching figures for the period from Skatteetaten …',
  years: 'Choose a year',
  other: 'Choose another period',
  from: 'From and including',
  to: 'To and including',
  show: 'Show the period',
  invalid: {
    title: 'The period cannot be shown',
    text: 'Choose two dates between {first} and {last}, the first one first. We show the current year instead.',
  },
  download: 'Download',
  downloadNote: 'The figures are the same in all three files as on this page.',
  formats: { pdf: 'PDF file', xlsx: 'Excel file', csv: 'CSV file' },
  downloadAs: 'Download the statement as {format}',
  tooLong: {
    title: 'The statement is too long for {format}',
    text: 'It can have up to {most, number} movements. Download the {other} file, or choose a shorter period.',
  },
  standing: {
    owes: 'The business owes {amount} as of {date}.',
    owed: 'The business is owed {amount} as of {date}.',
    even: 'The business owes nothing as of {date}.',
    ownerOwes: 'In addition, you owe {amount} as a private person.',
    ownerOtherOwes: 'In addition, the owner owes {amount} as a private person.',
    ownerOwed: 'You are owed {amount} as a private person.',
    ownerOtherOwed: 'The owner is owed {amount} as a private person.',
    notDue: '{amount} of everything owed is not due yet.',
    suspended: 'Collection of {amount} is suspended.',
    interest: 'Accruing interest is not included.',
  },
  how: 'How the balance is calculated',
  howSum:
    'The opening balance is {opening}. The movements of the period come to {change}. That gives a closing balance of {closing}.',
  howOpening:
    'Skatteetaten states the balance of today only. We have therefore calculated the opening balance from the claims and payments that it has told of. What it does not mention, we take to be settled before the period.',
  howInterest:
    'Interest that is accruing but not yet claimed is not part of the balance here. On the overview it is part of the net amount owed.',
  parts: 'See what the totals are made of',
  balanceAfter: 'Balance {balance}',
  movementsIn: '{count, plural, one {One movement} other {# movements}}, {sum} in total',
  showing: 'Showing the {shown, number} newest of {total, number} movements. The files have them all.',
  all: 'Show all movements',
  more: 'Show more movements',
  incomplete: 'The statement lacks figures',
  incompleteText:
    'A statement needs all the figures to add up, and some we did not get. We therefore show no half statement.',
  stored: {
    title: 'The figures are not quite new',
    text: 'We got no newer figures from Skatteetaten now. Some of what you see is from {at}.',
  },
  unreadable:
    'This from Skatteetaten could not be read and is not included: {rows}. The balance may therefore be wrong.',
  fetched: 'Fetched from Skatteetaten {at}',
};

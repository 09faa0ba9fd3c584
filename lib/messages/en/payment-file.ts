/** Paying by file, and the page with payment details that can be printed. */
export const paymentFile = {
  refusals: {
    'nothing-to-pay': 'There is nothing left to pay on this instalment.',
    'kid-missing': 'Skatteetaten has given no KID, and without it they do not know what the money is for.',
    'kid-check-failed': 'The check digit of the KID is wrong. Ask Skatteetaten before you pay.',
    'account-missing': 'Skatteetaten has given no account. Ask them before you pay.',
    'account-check-failed':
      'The check digit of the account number is wrong. Ask Skatteetaten before you pay.',
    'currency-not-nok': 'Skatteetaten gives another currency than Norwegian kroner. Ask them before you pay.',
    'amount-not-positive': 'The amount must be more than zero.',
    'amount-above-remaining': 'The amount is more than what remains. You can pay less, but not more.',
    'chosen-twice': 'The instalment is chosen twice. It is included only once.',
  },
  warnings: {
    'part-payment': 'You are paying only a part. The rest falls due as before, and may bear interest.',
    suspended: 'Collection is suspended. You may pay, but you do not have to.',
    'after-due': 'The due date has passed, so late interest runs until you have paid.',
    'same-kid-in-selection':
      'Several of the chosen payments have the same KID. Make sure that you do not pay twice.',
    'kid-in-file-today':
      'This KID is in a file that you made earlier today. If that file was sent, you would pay twice.',
    'account-not-published':
      'The account is not among those that Skatteetaten has published. Check skatteetaten.no/kontonummer before you pay.',
    'iban-of-other-account':
      'The IBAN and the account number are of two different accounts. Ask Skatteetaten before you pay.',
  },
  details: {
    title: 'Payment details',
    lead: 'Pay one instalment at a time, each with its own KID. Then Skatteetaten knows what the money is for.',
    business: 'Business',
    made: 'Made {at}',
    claim: 'Claim',
    amount: 'Amount',
    account: 'To account',
    kid: 'KID',
    due: 'Due date',
    receiver: 'Receiver',
    claimId: 'Claim number',
    part: 'Part payment. {amount} remains after this one.',
    notGiven: 'Not given',
    total: 'Sum of the payments',
    unnamed: 'Unnamed claim',
    delay: 'It can take up to three working days before the payment shows at Skatteetaten.',
  },
} as const;

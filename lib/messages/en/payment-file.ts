/** Paying by file, and the page with payment details that can be printed. */
export const paymentFile = {
  refusals: {
    'nothing-to-pay': 'There is nothing left to pay.',
    'kid-missing': 'Skatteetaten has given no KID. Without a KID the amount cannot be in the file.',
    'kid-malformed':
      'The KID does not have the right form, so the amount is not in the file. Ask Skatteetaten before you pay.',
    'account-missing': 'Skatteetaten has given no account. Ask them before you pay.',
    'account-check-failed':
      'The check digit of the account number is wrong. Ask Skatteetaten before you pay.',
    'currency-not-nok': 'Skatteetaten gives another currency than Norwegian kroner. Ask them before you pay.',
    'amount-not-positive': 'The amount must be more than zero.',
    'amount-above-remaining': 'The amount is more than what remains. You can pay less, but not more.',
    'chosen-twice': 'The amount was selected twice. It is included once.',
  },
  warnings: {
    'part-payment':
      'You are paying only part. You must pay the rest separately, and interest accrues on what is unpaid after the due date.',
    suspended:
      'Collection is suspended. You do not have to pay now. Include this amount only if you still want to pay.',
    'after-due': 'The due date has passed. Late-payment interest normally accrues until the amount is paid.',
    'same-payment-in-selection':
      'Another of the payments has the same KID, amount and due date. It may be the same one twice. Ask Skatteetaten if you are in doubt.',
    'in-file-today':
      'This is also in a payment file that was made for the business today. If that file has been sent to the bank, it will be paid twice.',
    'kid-check-failed':
      'The check digit of the KID follows none of the usual rules, but the KID may be right. If the bank rejects the payment, ask Skatteetaten.',
    'account-not-published':
      'The account is not among those that Skatteetaten has published. Check skatteetaten.no/kontonummer before you pay.',
    'iban-of-other-account':
      'The IBAN and the account number are of two different accounts. Ask Skatteetaten before you pay.',
  },
  details: {
    title: 'Payment details',
    lead: 'Enter one payment for each line, with the account number, KID and amount on that line. Several lines may have the same KID.',
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
    total: 'Total (do not pay as one amount)',
    delay: 'It can take up to three working days before Skatteetaten shows the payment.',
  },
} as const;

/** How instalments are paid: one by one, several at a time, and by file. */
export const pay = {
  title: 'Pay in your online bank',
  heading: 'Pay in your online bank',
  lead: 'This page does not pay for you. Enter the details in your online or mobile bank. Copy them with the buttons to avoid typing errors.',
  amount: 'Amount',
  account: 'To account',
  kid: 'KID (payment reference)',
  due: 'Due date',
  dueToday: 'A payment you register in your online bank before midnight on the due date counts as on time.',
  overdue: 'The due date has passed. Please pay as soon as you can.',
  overdueSuspended: 'The due date has passed, but collection is suspended. You do not have to pay now.',
  receiver: 'Receiver',
  message: 'Message',
  notGiven: 'Not stated',
  copyField: 'Copy {field}',
  abroad: 'Payment from abroad (IBAN/SWIFT)',
  abroadText: 'Use this information if you pay from a bank outside Norway.',
  iban: 'IBAN',
  bic: 'SWIFT/BIC',
  bank: 'Bank',
  onePayment:
    'Enter one payment for each amount. If you combine several claims in one payment, the money may be used for something other than you intended.',
  delay:
    'It can take up to three working days before the payment appears in the overview. If you pay today, it may not appear until {date}. Do not pay again in the meantime.',
  notShowing:
    'Payment not showing after three working days? Find it in <find>“Where did the money go?”</find>.',
  interest:
    'The late-payment interest is {amount} so far. It is not included in the amount above. Skatteetaten usually claims it later, separately.',
  ownerPrivately:
    'This is tax on you as a private person. If you pay from the business account, ask your accountant how to record it.',
  interestApart:
    'Late-payment interest is not included in the amounts. Skatteetaten usually claims it later.',
  suspended:
    'Skatteetaten has suspended collection. You do not have to pay now, but you may. Interest may accrue until the claim is paid.',
  cannotPay: 'Cannot pay on time? Skatteetaten can tell you what to do. Interest accrues meanwhile.',
  cannotPayLink: 'Contact Skatteetaten',
  noInfo: {
    title: 'Skatteetaten has not said how to pay',
    text: 'We have neither account number nor KID for this claim. Do not use the account or KID of another claim. Log in to Skatteetaten, or ask them how to pay.',
  },
  warnings: {
    'kid-missing': {
      title: 'The claim has no KID',
      text: 'Skatteetaten has given no KID. Enter the text in the field “Message” as the message to the recipient in your online bank. If the bank requires a KID, ask Skatteetaten. Never use the KID of another claim.',
    },
    'kid-check-failed': {
      title: 'We cannot verify the KID',
      text: 'The check digit follows neither of the usual rules, but the KID may be right. Enter it exactly as shown. If your online bank rejects it, ask Skatteetaten.',
    },
    'kid-malformed': {
      title: 'The KID does not have the right form',
      text: 'A KID has digits only, at most 25. Do not correct it yourself. Ask Skatteetaten before you pay.',
    },
    'account-missing': {
      title: 'The account number is missing',
      text: 'Skatteetaten has not stated an account for this claim. Ask them before you pay.',
    },
    'account-check-failed': {
      title: 'The account number does not look right',
      text: 'The check digit is wrong. Ask Skatteetaten before you pay.',
    },
    'account-not-published': {
      title: 'The account is not among those that Skatteetaten has published',
      text: 'The account may still be right. Check it at skatteetaten.no/kontonummer. If it is not listed there, ask Skatteetaten before you pay.',
    },
    'iban-of-other-account': {
      title: 'IBAN and account number do not match',
      text: 'They point to two different accounts. Ask Skatteetaten before you pay.',
    },
    'bic-malformed': {
      title: 'SWIFT/BIC does not look right',
      text: 'It does not have the right form. Ask Skatteetaten if you pay from abroad.',
    },
    'currency-not-nok': {
      title: 'The amount is not in Norwegian kroner',
      text: 'Skatteetaten states another currency. Ask them before you pay.',
    },
    'iban-check-failed': {
      title: 'The IBAN does not look right',
      text: 'The check digits are wrong. Use the account number, or ask Skatteetaten.',
    },
  },
  settled: {
    title: 'There is nothing left to pay',
    payment: '{claim} was paid on {date}. Nothing is left to pay.',
    'set-off': '{claim} was covered on {date} by money owed to you. Nothing is left to pay.',
    undated: '{claim}: Nothing is left to pay. Skatteetaten has not said when it was paid.',
    seePayment: 'See the payment',
    seePaid: 'See paid claims',
  },
  back: 'Back to unpaid claims',
  several: 'Pay part of the amount, or make a payment file',
  choose: {
    title: 'Choose what to pay',
    lead: 'Tick what you want to pay. You then get account, KID and amount for each item, and can download a PDF or a payment file.',
    legend: 'Unpaid claims and instalments',
    quick: 'Tick',
    all: 'all claims',
    overdue: 'overdue claims',
    none: 'no claims',
    apart:
      '{count, plural, one {One amount cannot be selected} other {# amounts cannot be selected}}, and must be paid separately: {sum}.',
    separately: 'Cannot be selected here. See why',
    submit: 'Continue',
    nothingChosen: 'Tick at least one claim first.',
    chosen: '{count} selected, {sum} in total',
    offScreen:
      '{count, plural, one {One amount} other {# amounts}} further down the list {count, plural, one {is} other {are}} also selected.',
    tooMany: 'We included the first {max, number}. You cannot select more at a time.',
    showing: 'Showing {shown, number} of {total, number} amounts.',
    more: 'Show more amounts',
    empty: {
      title: 'No claims to pay',
      text: 'Skatteetaten has registered no unpaid claims on the business.',
    },
  },
  review: {
    title: 'Pay what you have chosen',
    heading: '{count, plural, =0 {Nothing to pay} one {One payment} other {# payments}}',
    change: 'Change the selection',
    total: 'Total of the payments (paid separately)',
    lead: 'Enter one payment for each amount, even if two of them have the same KID. You can also download everything as a PDF or a payment file below.',
    remaining: 'Remaining',
    part: 'Pay less than the whole amount',
    partText:
      'You can pay less than the whole amount. The rest keeps its due date. If that has passed, interest accrues on the rest.',
    partField: 'Amount in kroner',
    partHelp: 'At most {amount}',
    partSubmit: 'Use this amount',
    partWhole: 'Pay the whole amount',
    partWarning: 'Part payment: {amount} remains after this one.',
    invalid: 'Write the amount in kroner, for example 1200 or 1200.50.',
    refused: 'Not part of the total, the PDF or the payment file',
    fix: 'Correct the amount',
    alone: 'See how to pay this claim',
    gone: '{count, plural, one {One amount you selected has been settled or no longer exists.} other {# amounts you selected have been settled or no longer exist.}}',
    delay:
      'It can take up to three working days before the payments appear here. If you pay today, they may not appear until {date}. Do not pay again in the meantime.',
  },
  pdf: {
    title: 'Download as PDF',
    text: 'Account, KID, amount and due date for everything you have selected. Print it, or send it to your accountant.',
    submit: 'Download PDF',
  },
  file: {
    title: 'Pay by file',
    text: 'For those who upload payment files in their online bank or accounting software. The file has one payment for each amount you have selected.',
    format: 'The format is ISO 20022, pain.001.001.09.',
    account: 'Pay from account',
    accountHelp:
      '11 digits. All payments in the file are drawn from this account. We write it in the file and do not store it.',
    withholding:
      'Withholding tax is paid from the tax withholding account (skattetrekkskonto) if the business uses one. If so, make a separate file for it.',
    confirm: 'I have read the warnings above, and want the file all the same.',
    notPaid:
      'Nothing has been paid yet. Upload the file to your online bank and approve the payments there. The file asks the bank to pay on the due date or the last banking day before it. Overdue amounts are paid as soon as you have approved them.',
    undo: 'If you change your mind, delete the file and do not approve the payments in your online bank.',
    submit: 'Make payment file',
    refused: {
      title: 'The file has not been made',
      account:
        'Write the account that you pay from: a Norwegian account number of 11 digits with a right check digit.',
      confirm: 'Read the warnings above, and tick that you want the file all the same.',
      nothing: 'Nothing of what you chose can be paid by file.',
    },
  },
};

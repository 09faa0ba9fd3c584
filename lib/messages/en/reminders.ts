/** Reminders by e-mail: the mails themselves, the pages that their links lead to, and the words for the choices. */
export const reminders = {
  kinds: {
    'consent-expiring': {
      title: 'The consent expires soon',
      text: '14 days before the consent expires, and again 3 days before.',
    },
    'consent-ended': {
      title: 'The consent has ended',
      text: 'When the consent has expired or has been withdrawn.',
    },
    'due-soon': {
      title: 'A week before the due date',
      text: 'When a claim falls due in 7 days. We do not remind of claims whose collection is suspended.',
    },
    'due-today': { title: 'On the due date', text: 'On the day a claim falls due.' },
    overdue: {
      title: 'Overdue',
      text: 'The day after the due date, if the claim is not registered as paid.',
    },
  },
  problems: {
    'reminders-off': 'The bank does not send reminders yet.',
    'address-invalid': 'Enter an e-mail address, such as name@company.com.',
  },
  mail: {
    subject: {
      'consent-expiring': 'Reminder from {bank}: a consent expires soon',
      'consent-ended': 'Message from {bank}: a consent is no longer valid',
      'due-soon': 'Reminder from {bank}: a payment deadline is approaching',
      'due-today': 'Reminder from {bank}: a payment deadline is today',
      overdue: 'Reminder from {bank}: a payment deadline has passed',
    },
    text: {
      'consent-expiring':
        'A consent that lets the bank fetch claims and payments for at least one of your businesses expires soon. To keep seeing them in the bank, you can renew the consent.',
      'consent-ended':
        'A consent that lets the bank fetch claims and payments for at least one of your businesses has expired or has been withdrawn. The bank no longer fetches anything, and what had been fetched is deleted.',
      'due-soon': 'At least one of your businesses has a claim that falls due within seven days.',
      'due-today': 'At least one of your businesses has a claim that falls due today.',
      overdue:
        'At least one of your businesses has a claim that is overdue and was not registered as paid when we last fetched information.',
    },
    greeting: 'Hello!',
    paid: 'If you have paid within the last three working days, you can ignore this e-mail. Do not pay again.',
    where:
      'Log in to “Tax claims and payments” at {bank} to see what it is about. If you doubt that this e-mail is genuine, go there from the bank’s own website instead. The address is {url}',
    privacy: 'E-mail is not secret. That is why no names, numbers or amounts are given here.',
    stop: 'No more reminders? End all reminders here, without logging in: {url}',
    from: 'Regards, {bank}',
  },
  confirmMail: {
    subject: 'Confirm your e-mail address',
    text: 'Somebody has asked {bank} to send reminders to this address. If it was you, please confirm it here: {url}',
    expires: 'The link works for 48 hours.',
    notYou: 'If it was not you, you need not do anything. You will then get no reminders.',
  },
  confirm: {
    heading: 'Confirm the e-mail address',
    text: 'Do you want reminders from {bank} at this e-mail address?',
    submit: 'Yes, confirm the address',
    doneHeading: 'The address is confirmed',
    doneText:
      'You will get the reminders you have chosen. You can change your choices when you are logged in.',
  },
  unsubscribe: {
    heading: 'End the reminders',
    text: 'You will get no more reminders from {bank}, for any of your businesses. Nothing else changes.',
    submit: 'End all reminders',
    doneHeading: 'The reminders have ended',
    doneText:
      'You will get no more, and your e-mail address is deleted. You can ask for reminders again when you are logged in.',
  },
  linkInvalid: {
    heading: 'The link does not work',
    text: 'It is too old, or part of it is missing. Log in to see and change your reminders.',
  },
  toPortal: 'To {bank}',
} as const;

/** The page where a person chooses what to be reminded of, and where the mails go. */
export const reminderSettings = {
  title: 'Reminders by e-mail',
  lead: 'Choose what you want to be reminded of for {business}. The choices are your own: others who can act on behalf of the business choose for themselves.',
  responsibility:
    'We remind you of claims as they were when last fetched. You are responsible for paying on time, also without a reminder.',
  privacy:
    'The e-mails say only that there is something to look at. You see names, numbers and amounts when you log in.',
  unavailable: 'You see the due dates on the overview when you log in.',
  form: {
    what: 'What do you want to be reminded of?',
    where: 'Where should we send it?',
    address: 'E-mail address',
    addressHint: 'The same for all your businesses.',
    submit: 'Save',
    stopHint:
      'Untick everything and save, and you get no more. If you have none for other businesses either, we delete the address.',
  },
  address: {
    confirmed: 'Confirmed. Reminders go here.',
    unconfirmed:
      'Not confirmed yet. We send nothing until you have opened the link in the e-mail we sent. Save again to get a new one.',
  },
  saved: {
    title: 'Your choices are saved',
    none: 'You get an e-mail when there is something to be reminded of.',
    off: 'You get no reminders for this business.',
    sent: 'We have sent you an e-mail. Open the link in it within 48 hours to confirm the address.',
  },
  notSent: {
    title: 'The e-mail with the link has not been sent',
    failed: 'Your choices are saved, but the e-mail system did not take it. Try saving again shortly.',
    limited:
      'Your choices are saved. We have sent several such e-mails lately. Look for them, or save again tomorrow.',
  },
  notSaved: 'Nothing has changed.',
};

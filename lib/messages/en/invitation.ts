/** The invitation to give consent, as the customer meets it: the mail, and the page that its link leads to. */
export const invitation = {
  mail: {
    subject: 'An invitation from {bank}',
    greeting: 'Hello!',
    text: '{bank} invites you to see claims and payments at the Tax Administration in the bank, for a business that you act for. The business must then give its consent in Altinn.',
    link: 'Read what it means, and go on from here: {url}',
    expires: 'The link works for {days} days. You must log in with your own electronic ID.',
    choice:
      'It is up to you, and nothing happens if you leave it. If you do not want e-mails like this, tell your adviser in {bank}.',
    privacy: 'E-mail is not secret. So there are no names, numbers or amounts here.',
    from: 'Kind regards, {bank}',
  },
  page: {
    title: 'Invitation',
    heading: 'The bank invites you to give consent',
    lead: 'With consent, {bank} can show what the business has to pay, when it is due and what it is owed. The figures come straight from the Tax Administration.',
    stepsHeading: 'How to do it',
    steps: {
      logIn: {
        title: 'Log in',
        text: 'Use your own electronic ID. Then we see whether you act for the business.',
      },
      read: {
        title: 'Read what the consent covers',
        text: 'You are shown what the bank may fetch, for how long, and how to change your mind.',
      },
      answer: {
        title: 'Answer in Altinn',
        text: 'Only the business itself can answer. The bank cannot do it for you.',
      },
    },
    logIn: 'Log in and go on',
    voluntary: 'It is voluntary. If you leave it, nothing happens.',
  },
  invalid: {
    title: 'The link does not work',
    text: 'It has been used, is too old or was withdrawn, or part of it is missing. You can log in all the same, or ask your adviser for a new link.',
    logIn: 'Log in',
  },
  notYours: {
    title: 'The invitation is for another business',
    text: 'You are logged in, but the bank has no record that you act for the business that was invited. If you think that is wrong, contact the bank.',
    toBusinesses: 'See your businesses',
  },
};

/** The invitation to give consent, as the customer meets it: the mail, and the page that its link leads to. */
export const invitation = {
  mail: {
    subject: 'Invitation from {bank}: see claims and payments in the bank',
    greeting: 'Hello!',
    text: '{bank} invites you to see Skatteetaten’s claims and payments here in the bank, for a business you can act on behalf of. To show them, the bank needs the consent of the business in Altinn.',
    link: 'Read about the consent and continue here: {url}',
    expires: 'The link works for {days} days. You must log in with your own electronic ID.',
    choice:
      'It is up to you, and nothing happens if you leave it. If you do not want e-mails like this, tell your adviser in {bank}.',
    privacy: 'E-mail is not secret. So there are no names, numbers or amounts here.',
    from: 'Kind regards, {bank}',
  },
  page: {
    title: 'Invitation',
    heading: 'The bank invites you to give consent',
    lead: 'With consent, {bank} can show what the business has to pay, when it is due and what it is owed. The figures come straight from Skatteetaten (the Norwegian Tax Administration).',
    stepsHeading: 'How to do it',
    steps: {
      logIn: {
        title: 'Log in',
        text: 'Use your own electronic ID. Then we see whether you can act on behalf of the business.',
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
    text: 'You are logged in, but the bank has no record that you can act on behalf of the business that was invited. <ask>If you think this is wrong, contact {bank}: <contact></contact>.</ask>',
    toBusinesses: 'See your businesses',
  },
};

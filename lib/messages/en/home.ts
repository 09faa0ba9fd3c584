/** The front page, and the page after log-out. */
export const home = {
  title: 'Log in',
  heading: 'See your business’s claims and payments at Skatteetaten',
  lead: 'See what you owe, when it is due and what you are owed. The figures come from Skatteetaten (the Norwegian Tax Administration).',
  logIn: 'Log in',
  loginNote: 'You log in with your own electronic ID.',
  stepsHeading: 'How to get started',
  steps: {
    logIn: {
      title: 'Log in',
      text: 'Choose the business you want to see. You see only businesses you can act on behalf of.',
    },
    consent: {
      title: 'Give consent in Altinn',
      text: 'This lets {bank} fetch the information. You can withdraw your consent whenever you like.',
    },
    overview: {
      title: 'Get the overview',
      text: 'See all claims with due date, amount, account number and KID (payment reference) in one place.',
    },
  },
  staff: 'Do you work at {bank}?',
  staffLogIn: 'Log in as an employee',
  refusal: {
    cancelled: {
      title: 'You cancelled the login',
      text: 'Nothing has changed. You can log in whenever you like.',
    },
    'not-a-customer': {
      title: 'We cannot find a business you can act on behalf of',
      text: 'You are logged in, but the bank has no record that you can act on behalf of a business. <ask>If you think this is wrong, contact {bank}: <contact></contact>.</ask>',
    },
    'no-role': {
      title: 'You do not have access',
      text: 'You logged in successfully, but you have no role here. Ask the person who manages access in the bank to give you one.',
    },
    'level-too-low': {
      title: 'You must log in at a higher security level',
      text: 'Choose for example BankID when you log in again.',
    },
    'provider-unavailable': {
      title: 'The login service is not answering',
      text: 'There is nothing wrong with your user. Wait a few minutes and try again.',
    },
    failed: {
      title: 'The login was not completed',
      text: 'This can happen if it took a long time, or if you changed browser on the way. Try again.',
    },
  },
  loggedOut: {
    title: 'You are logged out',
    text: 'If you share this computer with others, you should close the browser.',
    again: 'Log in again',
  },
  ended: {
    title: 'You need to log in',
    text: 'You are not logged in, or it has been a while since you used the page. Log in to continue where you were.',
  },
};

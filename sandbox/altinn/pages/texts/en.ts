import type { Texts } from './nb.ts';

/** The same texts in English. */
export const en: Texts = {
  sandbox: 'SANDBOX – invented persons and businesses (SANDKASSE – oppdiktede personer). This is not Altinn.',
  languages: 'Language',
  menu: 'Menu',
  agreements: 'Consents and powers of attorney',
  log: 'Log',
  logIn: 'Log in',
  logOut: 'Log out',
  loggedInAs: 'Logged in as',
  code: 'Error code',
  toFrontPage: 'To the front page',

  frontIntro: 'Here you answer requests for consent and withdraw consents that you have given.',

  approve: 'Yes, I give consent',
  reject: 'No, I do not give consent',

  notFoundTitle: 'We cannot find the request',
  notFound: 'The link is wrong, or there is no such request.',
  notEntitledTitle: 'You do not have access to the request',
  notEntitled:
    'You cannot answer for the one the request is about. Ask someone who has access to open the link, or log out and log in as someone else.',
  tooLateTitle: 'The time to answer is over',
  tooLate: 'The request could be answered until {time}. Whoever asked must send a new one.',
  answeredTitle: 'The request has been answered',
  answeredAccepted: 'Consent has already been given.',
  answeredRejected: 'It has already been declined.',
  answeredRevoked: 'The consent has been withdrawn.',
  otherAnswerTitle: 'The answer cannot be changed',
  csrfTitle: 'The form is too old',
  csrf: 'Go back, reload the page and try again.',
  loginFailedTitle: 'The log-in did not succeed',
  loginFailed: 'Try again from the page you came from.',

  receiptTitle: 'Thank you for your answer',
  receiptAccepted: 'The consent is given. You can close this page.',
  receiptRejected: 'You have declined. You can close this page.',

  pendingHeading: 'Waiting for an answer',
  nonePending: 'No requests are waiting for an answer.',
  answer: 'View and answer',
  activeHeading: 'Active consents',
  noneActive: 'You have no active consents.',
  withdraw: 'Withdraw consent',
  withdrawQuestion: 'Do you want to withdraw the consent?',
  withdrawConsequence: '{to} can no longer fetch information about {from}.',
  keep: 'Keep the consent',
  withdrawn: 'The consent has been withdrawn.',
  givenBy: 'Concerns',
  givenTo: 'Given to',
  askedBy: 'Asked by',
  lastsTo: 'Lasts until',

  logIntro: 'Everything that has happened to requests and consents that you can answer.',
  logEmpty: 'Nothing has happened yet.',
  eventCreated: 'Request made',
  eventAccepted: 'Consent given',
  eventRejected: 'Declined',
  eventRevoked: 'Consent withdrawn',
  by: 'by',
};

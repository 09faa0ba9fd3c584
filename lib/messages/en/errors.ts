/** Every expected failure: what happened, what it means, what to do. Keys are the codes of `PortalError`. */
export const errors = {
  'upstream-unavailable': {
    title: 'Skatteetaten or Altinn is not answering',
    text: 'Your claims and your consent are unchanged. We just cannot fetch them now.',
    action: 'Wait a few minutes and try again.',
  },
  'upstream-malformed': {
    title: 'We received an answer we do not understand',
    text: 'The fault is between the bank and Skatteetaten or Altinn, not with you. It is logged at the bank.',
    action: 'Try again later.',
  },
  'upstream-busy': {
    title: 'It is very busy',
    text: 'Many people are fetching information at once.',
    action: 'Wait a minute and try again.',
  },
  'setup-refused': {
    title: 'The bank could not fetch the information',
    text: 'The bank’s access was refused. The fault is with the bank, not with you. It is logged at the bank.',
    action: 'Try again later. If it is urgent, you find your claims at Skatteetaten.',
  },
  'request-refused': {
    title: 'The bank could not fetch the information',
    text: 'Our request was refused. The fault is with the bank, not with you. It is logged at the bank.',
    action: 'Try again later. If it is urgent, you find your claims at Skatteetaten.',
  },
  'consent-missing': {
    title: 'There is no consent',
    text: 'We cannot fetch information about the business without consent.',
    action: 'Give consent in Altinn to see the overview.',
  },
  'consent-expired': {
    title: 'The consent has expired',
    text: 'We no longer fetch information about the business.',
    action: 'Give a new consent in Altinn to see the overview again.',
  },
  'consent-revoked': {
    title: 'The consent has been withdrawn',
    text: 'We no longer fetch information about the business.',
    action: 'Give a new consent in Altinn if you want to see the overview again.',
  },
  'party-unknown': {
    title: 'Skatteetaten has no information about the business',
    text: 'Skatteetaten did not find the business among those with claims and payments. That is common for new businesses. It does not mean that no claims will come.',
    action: 'If you think this is wrong, contact Skatteetaten.',
  },
  conflict: {
    title: 'Somebody else did the same at the same time',
    text: 'Your change was not included, so nothing was done twice.',
    action: 'Reload the page and see how things stand.',
  },
  'login-not-recent': {
    title: 'Confirm that it is you',
    text: 'It is more than fifteen minutes since you logged in.',
    action: 'Log in again.',
  },
  'not-authenticated': {
    title: 'You need to log in',
    text: 'You are not logged in, or it has been a while since you used the page.',
    action: 'Log in again.',
  },
  'not-found': {
    title: 'We cannot find the page',
    text: 'It does not exist, or you do not have access to it.',
    action: 'Go to your businesses and choose from there.',
  },
  'invalid-input': {
    title: 'Something was missing in what you sent',
    text: 'Nothing has changed.',
    action: 'Go back and try again.',
  },
};

/** Faults that nobody foresaw, and what surrounds every error. */
export const problem = {
  unexpected: {
    title: 'Something went wrong at our end',
    text: 'It is not your fault. Nothing has been paid. If you were saving something, check that it was saved.',
    action: 'Try again. <ask>If that does not work, contact {bank}: <contact></contact>.</ask>',
  },
  stale: {
    title: 'There is a new version of this page',
    text: 'What you sent has not been saved. Open the page again and send it once more.',
    reload: 'Open the page again',
  },
  silent: { skatteetaten: 'Skatteetaten is not answering', altinn: 'Altinn is not answering' },
  retry: 'Try again',
  toBusinesses: 'To your businesses',
  toFront: 'To the front page',
  support: 'For troubleshooting:',
  reference: 'Reference {id}',
  code: 'Code {code}',
};

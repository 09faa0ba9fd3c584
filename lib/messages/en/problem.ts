/** Texts of unexpected errors, and the frame of every error message. */
export const problem = {
  unexpected: {
    title: 'Something went wrong at our end',
    text: 'It is not your fault. Nothing has been paid. If you were saving something, check that it was saved.',
    action: 'Try again. <ask>If that does not work, contact {bank}: <contact></contact>.</ask>',
  },
  /** Pages without the portal's frame; see bare-page.ts. */
  bare: {
    stale: {
      title: 'There is a new version of this page',
      text: 'What you sent has not been saved. Open the page again and send it once more.',
      reload: 'Open the page again',
    },
    tooMany: {
      title: 'That was a little fast',
      text: 'Unusually many requests came from here in a short time. Wait {seconds} seconds, and load the page again. Nothing has been paid.',
    },
    busy: {
      title: 'We are making many files right now',
      text: 'Wait {seconds} seconds, and download the file again.',
    },
    fileFailed: {
      title: 'We could not make the file',
      text: 'Wait {seconds} seconds, and download it again. Choose a shorter period if that does not help.',
    },
    tooLarge: {
      title: 'The form is too long',
      text: 'What you sent has not been saved. Go back, and send less at a time.',
    },
    malformed: {
      title: 'We did not understand what was sent',
      text: 'It has not been saved. Go back, load the page again, and try once more.',
    },
    foreign: {
      title: 'The form did not come from this website',
      text: 'What you sent has not been saved. Open the page again, and send the form from there.',
    },
    method: {
      title: 'This address does not take what was sent',
      text: 'Open the page in your browser.',
    },
  },
  silent: { skatteetaten: 'Skatteetaten is not answering', altinn: 'Altinn is not answering' },
  retry: 'Try again',
  toBusinesses: 'To your businesses',
  toFront: 'To the front page',
  support: 'For troubleshooting:',
  reference: 'Reference {id}',
  code: 'Code {code}',
};

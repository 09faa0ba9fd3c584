/** For the page that is shown when even the frame around the pages fails, and the language is not known any more. */
export const lastResort = {
  nb: {
    text: 'Noe gikk galt hos oss. Det er ikke din feil, og ingenting er betalt. Holdt du på å lagre noe, sjekk at det er lagret.',
    retry: 'Prøv igjen',
  },
  nn: {
    text: 'Noko gjekk gale hos oss. Det er ikkje din feil, og ingenting er betalt. Heldt du på å lagre noko, sjekk at det er lagra.',
    retry: 'Prøv igjen',
  },
  en: {
    text: 'Something went wrong at our end. It is not your fault, and nothing has been paid. If you were saving something, check that it was saved.',
    retry: 'Try again',
  },
} as const;

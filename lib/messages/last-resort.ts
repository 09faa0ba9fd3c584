/** For the page that is shown when even the frame around the pages fails, and nobody knows the language any more. */
export const lastResort = {
  nb: {
    text: 'Noe gikk galt hos oss. Det er ikke din feil, og ingenting er betalt eller endret.',
    retry: 'Prøv igjen',
  },
  nn: {
    text: 'Noko gjekk gale hos oss. Det er ikkje din feil, og ingenting er betalt eller endra.',
    retry: 'Prøv igjen',
  },
  en: {
    text: 'Something went wrong at our end. It is not your fault, and nothing has been paid or changed.',
    retry: 'Try again',
  },
} as const;

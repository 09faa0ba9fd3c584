/** Texts of unexpected errors, and the frame of every error message. */
export const problem = {
  unexpected: {
    title: 'Noe gikk galt hos oss',
    text: 'Det er ikke din feil. Ingenting er betalt. Holdt du på å lagre noe, sjekk at det er lagret.',
    action: 'Prøv igjen. <ask>Går det ikke, kontakt {bank}: <contact></contact>.</ask>',
  },
  /** Pages without the portal's frame; see bare-page.ts. */
  bare: {
    stale: {
      title: 'Siden har kommet i en ny utgave',
      text: 'Det du sendte, er ikke lagret. Åpne siden på nytt, og send det én gang til.',
      reload: 'Åpne siden på nytt',
    },
    tooMany: {
      title: 'Det gikk litt fort',
      text: 'Det kom uvanlig mange forespørsler herfra på kort tid. Vent {seconds} sekunder, og last siden på nytt. Ingenting er betalt.',
    },
    busy: {
      title: 'Vi lager mange filer akkurat nå',
      text: 'Vent {seconds} sekunder, og last ned filen på nytt.',
    },
    fileFailed: {
      title: 'Vi fikk ikke laget filen',
      text: 'Vent {seconds} sekunder, og last den ned på nytt. Velg en kortere periode hvis det ikke hjelper.',
    },
    tooLarge: {
      title: 'Skjemaet er for langt',
      text: 'Det du sendte, er ikke lagret. Gå tilbake, og send mindre om gangen.',
    },
    malformed: {
      title: 'Vi forsto ikke det som ble sendt',
      text: 'Det er ikke lagret. Gå tilbake, last siden på nytt, og prøv igjen.',
    },
    foreign: {
      title: 'Skjemaet kom ikke fra denne nettsiden',
      text: 'Det du sendte, er ikke lagret. Åpne siden på nytt, og send skjemaet derfra.',
    },
    method: {
      title: 'Denne adressen tar ikke imot det som ble sendt',
      text: 'Åpne siden i nettleseren.',
    },
  },
  silent: { skatteetaten: 'Skatteetaten svarer ikke', altinn: 'Altinn svarer ikke' },
  retry: 'Prøv igjen',
  toBusinesses: 'Til virksomhetene dine',
  toFront: 'Til forsiden',
  support: 'Til feilsøking:',
  reference: 'Referanse {id}',
  code: 'Kode {code}',
} as const;

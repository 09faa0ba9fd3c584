/** Faults that nobody foresaw, and what surrounds every error. */
export const problem = {
  unexpected: {
    title: 'Noe gikk galt hos oss',
    text: 'Det er ikke din feil. Ingenting er betalt. Holdt du på å lagre noe, sjekk at det er lagret.',
    action: 'Prøv igjen. <ask>Går det ikke, kontakt {bank}: <contact></contact>.</ask>',
  },
  stale: {
    title: 'Siden har kommet i en ny utgave',
    text: 'Det du sendte, er ikke lagret. Åpne siden på nytt, og send det én gang til.',
    reload: 'Åpne siden på nytt',
  },
  silent: { skatteetaten: 'Skatteetaten svarer ikke', altinn: 'Altinn svarer ikke' },
  retry: 'Prøv igjen',
  toBusinesses: 'Til virksomhetene dine',
  toFront: 'Til forsiden',
  support: 'Til feilsøking:',
  reference: 'Referanse {id}',
  code: 'Kode {code}',
} as const;

/** Faults that nobody foresaw, and what surrounds every error. */
export const problem = {
  unexpected: {
    title: 'Noe gikk galt hos oss',
    text: 'Det er ikke din feil. Ingenting er betalt. Holdt du på å lagre noe, sjekk at det er lagret.',
    action: 'Prøv igjen. <ask>Går det ikke, kontakt {bank}: <contact></contact>.</ask>',
  },
  silent: { skatteetaten: 'Skatteetaten svarer ikke', altinn: 'Altinn svarer ikke' },
  retry: 'Prøv igjen',
  toBusinesses: 'Til virksomhetene dine',
  toFront: 'Til forsiden',
  support: 'Til feilsøking:',
  reference: 'Referanse {id}',
  code: 'Kode {code}',
} as const;

/** Faults that nobody foresaw, and what surrounds every error. */
export const problem = {
  unexpected: {
    title: 'Noko gjekk gale hos oss',
    text: 'Det er ikkje din feil. Ingenting er betalt. Heldt du på å lagre noko, sjekk at det er lagra.',
    action: 'Prøv igjen. <ask>Går det ikkje, kontakt {bank}: <contact></contact>.</ask>',
  },
  stale: {
    title: 'Sida har kome i ei ny utgåve',
    text: 'Det du sende, er ikkje lagra. Opne sida på nytt, og send det éin gong til.',
    reload: 'Opne sida på nytt',
  },
  silent: { skatteetaten: 'Skatteetaten svarer ikkje', altinn: 'Altinn svarer ikkje' },
  retry: 'Prøv igjen',
  toBusinesses: 'Til verksemdene dine',
  toFront: 'Til framsida',
  support: 'Til feilsøking:',
  reference: 'Referanse {id}',
  code: 'Kode {code}',
};

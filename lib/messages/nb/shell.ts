/** The frame around every page. */
export const shell = {
  service: 'Krav og betalinger',
  home: 'Til forsiden',
  skip: 'Hopp til innholdet',
  menu: 'Hovedmeny',
  businesses: 'Dine virksomheter',
  customers: 'Dine kunder',
  invitations: 'Inviter',
  renewals: 'Fornyelser',
  pilot: 'Pilot',
  logOut: 'Logg ut',
  language: 'Språk',
  languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
  sandbox: '<strong>Demo – syntetiske data.</strong> Personer, virksomheter og beløp er oppdiktet.',
  test: '<strong>Testmiljø.</strong> Opplysningene er ikke ekte.',
  source:
    'Opplysningene om krav og betalinger kommer fra Skatteetaten. {bank} henter dem bare når virksomheten har gitt samtykke i Altinn.',
  accessibility: 'Tilgjengelighet',
  newTab: '(åpnes i ny fane)',
  copy: 'Kopier',
  copied: 'Kopiert',
  copyFailed: 'Kunne ikke kopiere. Merk teksten og kopier den selv.',
} as const;

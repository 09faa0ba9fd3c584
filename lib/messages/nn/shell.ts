/** The frame around every page. */
export const shell = {
  service: 'Krav og betalingar',
  home: 'Til framsida',
  skip: 'Hopp til innhaldet',
  menu: 'Hovudmeny',
  businesses: 'Verksemdene dine',
  customers: 'Kundane dine',
  invitations: 'Inviter',
  renewals: 'Fornyingar',
  pilot: 'Pilot',
  logOut: 'Logg ut',
  language: 'Språk',
  languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
  sandbox: '<strong>Demo – syntetiske data.</strong> Personar, verksemder og beløp er oppdikta.',
  test: '<strong>Testmiljø.</strong> Opplysningane er ikkje ekte.',
  source:
    'Opplysningane om krav og betalingar kjem frå Skatteetaten. {bank} hentar dei berre når verksemda har gitt samtykke i Altinn.',
  accessibility: 'Tilgjenge',
  newTab: '(blir opna i ny fane)',
  copy: 'Kopier',
  copied: 'Kopiert',
  copyFailed: 'Kunne ikkje kopiere. Merk teksten og kopier han sjølv.',
};

/** What Altinn's pages say, in Norwegian Bokmål; the other languages have the same keys. */
export const nb = {
  sandbox: 'SANDKASSE – oppdiktede personer og virksomheter. Dette er ikke Altinn.',
  languages: 'Språk',
  menu: 'Meny',
  agreements: 'Samtykke- og fullmaktsavtaler',
  log: 'Logg',
  logIn: 'Logg inn',
  logOut: 'Logg ut',
  loggedInAs: 'Innlogget som',
  code: 'Feilkode',
  toFrontPage: 'Til forsiden',

  frontIntro: 'Her svarer du på forespørsler om samtykke og trekker samtykker du har gitt.',

  approve: 'Ja, jeg gir samtykke',
  reject: 'Nei, jeg gir ikke samtykke',

  notFoundTitle: 'Vi finner ikke forespørselen',
  notFound: 'Lenken er feil, eller forespørselen finnes ikke.',
  notEntitledTitle: 'Du har ikke tilgang til forespørselen',
  notEntitled:
    'Du kan ikke svare på vegne av den som forespørselen gjelder. Be en som har tilgang om å åpne lenken, eller logg ut og logg inn som en annen.',
  tooLateTitle: 'Fristen har gått ut',
  tooLate: 'Forespørselen kunne besvares til {time}. Den som spurte, må sende en ny.',
  answeredTitle: 'Forespørselen er besvart',
  answeredAccepted: 'Det er allerede gitt samtykke.',
  answeredRejected: 'Det er allerede svart nei.',
  answeredRevoked: 'Samtykket er trukket.',
  otherAnswerTitle: 'Svaret kan ikke endres',
  csrfTitle: 'Skjemaet er for gammelt',
  csrf: 'Gå tilbake, last siden på nytt og prøv igjen.',
  loginFailedTitle: 'Innloggingen lyktes ikke',
  loginFailed: 'Prøv igjen fra siden du kom fra.',

  receiptTitle: 'Takk for svaret',
  receiptAccepted: 'Samtykket er gitt. Du kan lukke siden.',
  receiptRejected: 'Du har svart nei. Du kan lukke siden.',

  pendingHeading: 'Venter på svar',
  nonePending: 'Ingen forespørsler venter på svar.',
  answer: 'Se og svar',
  activeHeading: 'Aktive samtykker',
  noneActive: 'Du har ingen aktive samtykker.',
  withdraw: 'Trekk samtykke',
  withdrawQuestion: 'Vil du trekke samtykket?',
  withdrawConsequence: '{to} kan ikke lenger hente opplysninger om {from}.',
  keep: 'Behold samtykket',
  withdrawn: 'Samtykket er trukket.',
  givenBy: 'Gjelder',
  givenTo: 'Gitt til',
  askedBy: 'Bedt om av',
  lastsTo: 'Varer til',

  logIntro: 'Alt som er skjedd med forespørsler og samtykker du kan svare på.',
  logEmpty: 'Ingenting er skjedd ennå.',
  eventCreated: 'Forespørsel opprettet',
  eventAccepted: 'Samtykke gitt',
  eventRejected: 'Svart nei',
  eventRevoked: 'Samtykke trukket',
  by: 'av',
} as const;

/** The texts of one language. */
export type Texts = { readonly [Key in keyof typeof nb]: string };

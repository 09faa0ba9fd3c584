import type { Texts } from './nb.ts';

/** The same texts in Norwegian Nynorsk. */
export const nn: Texts = {
  sandbox: 'SANDKASSE – oppdikta personar og verksemder. Dette er ikkje Altinn.',
  languages: 'Språk',
  menu: 'Meny',
  agreements: 'Samtykke- og fullmaktsavtalar',
  log: 'Logg',
  logIn: 'Logg inn',
  logOut: 'Logg ut',
  loggedInAs: 'Innlogga som',
  code: 'Feilkode',
  toFrontPage: 'Til framsida',

  frontIntro: 'Her svarar du på førespurnader om samtykke og trekkjer samtykke du har gitt.',

  approve: 'Ja, eg gir samtykke',
  reject: 'Nei, eg gir ikkje samtykke',

  notFoundTitle: 'Vi finn ikkje førespurnaden',
  notFound: 'Lenkja er feil, eller førespurnaden finst ikkje.',
  notEntitledTitle: 'Du har ikkje tilgang til førespurnaden',
  notEntitled:
    'Du kan ikkje svare på vegner av den som førespurnaden gjeld. Be ein som har tilgang om å opne lenkja, eller logg ut og logg inn som ein annan.',
  tooLateTitle: 'Fristen har gått ut',
  tooLate: 'Førespurnaden kunne svarast på til {time}. Den som spurde, må sende ein ny.',
  answeredTitle: 'Førespurnaden er svart på',
  answeredAccepted: 'Det er alt gitt samtykke.',
  answeredRejected: 'Det er alt svart nei.',
  answeredRevoked: 'Samtykket er trekt.',
  otherAnswerTitle: 'Svaret kan ikkje endrast',
  csrfTitle: 'Skjemaet er for gammalt',
  csrf: 'Gå tilbake, last sida på nytt og prøv igjen.',
  loginFailedTitle: 'Innlogginga lykkast ikkje',
  loginFailed: 'Prøv igjen frå sida du kom frå.',

  receiptTitle: 'Takk for svaret',
  receiptAccepted: 'Samtykket er gitt. Du kan lukke sida.',
  receiptRejected: 'Du har svart nei. Du kan lukke sida.',

  pendingHeading: 'Ventar på svar',
  nonePending: 'Ingen førespurnader ventar på svar.',
  answer: 'Sjå og svar',
  activeHeading: 'Aktive samtykke',
  noneActive: 'Du har ingen aktive samtykke.',
  withdraw: 'Trekk samtykke',
  withdrawQuestion: 'Vil du trekkje samtykket?',
  withdrawConsequence: '{to} kan ikkje lenger hente opplysningar om {from}.',
  keep: 'Behald samtykket',
  withdrawn: 'Samtykket er trekt.',
  givenBy: 'Gjeld',
  givenTo: 'Gitt til',
  askedBy: 'Bede om av',
  lastsTo: 'Varer til',

  logIntro: 'Alt som har hendt med førespurnader og samtykke du kan svare på.',
  logEmpty: 'Ingenting har hendt enno.',
  eventCreated: 'Førespurnad oppretta',
  eventAccepted: 'Samtykke gitt',
  eventRejected: 'Svart nei',
  eventRevoked: 'Samtykke trekt',
  by: 'av',
};

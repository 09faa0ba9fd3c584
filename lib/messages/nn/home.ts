/** The front page, and the page after log-out. */
export const home = {
  title: 'Logg inn',
  heading: 'Sjå krav og betalingar hos Skatteetaten for verksemda di',
  lead: 'Sjå kva du skal betale, når det forfell og kva du har til gode. Tala kjem frå Skatteetaten.',
  logIn: 'Logg inn',
  loginNote: 'Du loggar inn med din eigen elektroniske ID.',
  stepsHeading: 'Slik kjem du i gang',
  steps: {
    logIn: {
      title: 'Logg inn',
      text: 'Vel verksemda du vil sjå. Du ser berre verksemder du kan handle på vegner av.',
    },
    consent: {
      title: 'Gi samtykke i Altinn',
      text: 'Då får {bank} lov til å hente opplysningane. Du kan trekkje samtykket tilbake når du vil.',
    },
    overview: {
      title: 'Få oversikta',
      text: 'Sjå alle krav med frist, beløp, kontonummer og KID på éin stad.',
    },
  },
  staff: 'Er du tilsett i {bank}?',
  staffLogIn: 'Logg inn som tilsett',
  refusal: {
    cancelled: { title: 'Du avbraut innlogginga', text: 'Ingenting er endra. Du kan logge inn når du vil.' },
    'not-a-customer': {
      title: 'Vi finn inga verksemd du kan handle på vegner av',
      text: 'Innlogginga gjekk bra, men banken har ikkje registrert at du kan handle på vegner av noka verksemd. <ask>Meiner du at det er feil, kontakt {bank}: <contact></contact>.</ask>',
    },
    'no-role': {
      title: 'Du har ikkje tilgang',
      text: 'Innlogginga gjekk bra, men du har inga rolle her. Be den som styrer tilgangar i banken, om å gi deg ei.',
    },
    'level-too-low': {
      title: 'Du må logge inn på eit høgare tryggingsnivå',
      text: 'Vel til dømes BankID når du loggar inn på nytt.',
    },
    'provider-unavailable': {
      title: 'Innlogginga svarer ikkje',
      text: 'Det er ikkje noko gale med brukaren din. Vent nokre minutt, og prøv igjen.',
    },
    failed: {
      title: 'Innlogginga vart ikkje fullført',
      text: 'Det kan skje om det gjekk lang tid, eller om du bytte nettlesar undervegs. Prøv igjen.',
    },
  },
  loggedOut: {
    title: 'Du er logga ut',
    text: 'Takk for no. Bruker du ei maskin som andre òg bruker, bør du lukke nettlesaren.',
    again: 'Logg inn igjen',
  },
  ended: {
    title: 'Du må logge inn',
    text: 'Du er ikkje innlogga, eller det er ei stund sidan du brukte sida. Logg inn for å halde fram der du var.',
  },
};

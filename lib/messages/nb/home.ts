/** The front page, and the page after log-out. */
export const home = {
  title: 'Logg inn',
  heading: 'Se krav og betalinger hos Skatteetaten for virksomheten din',
  lead: 'Se hva du skal betale, når det forfaller og hva du har til gode. Tallene kommer fra Skatteetaten.',
  logIn: 'Logg inn',
  loginNote: 'Du logger inn med din egen elektroniske ID.',
  stepsHeading: 'Slik kommer du i gang',
  steps: {
    logIn: {
      title: 'Logg inn',
      text: 'Velg virksomheten du vil se. Du ser bare virksomheter du kan handle på vegne av.',
    },
    consent: {
      title: 'Gi samtykke i Altinn',
      text: 'Da får {bank} lov til å hente opplysningene. Du kan trekke tilbake samtykket når du vil.',
    },
    overview: {
      title: 'Få oversikten',
      text: 'Se alle krav med frist, beløp, kontonummer og KID på ett sted.',
    },
  },
  staff: 'Er du ansatt i {bank}?',
  staffLogIn: 'Logg inn som ansatt',
  refusal: {
    cancelled: { title: 'Du avbrøt innloggingen', text: 'Ingenting er endret. Du kan logge inn når du vil.' },
    'not-a-customer': {
      title: 'Vi finner ingen virksomhet du kan handle på vegne av',
      text: 'Innloggingen gikk bra, men banken har ikke registrert at du kan handle på vegne av noen virksomhet. <ask>Mener du at det er feil, kontakt {bank}: <contact></contact>.</ask>',
    },
    'no-role': {
      title: 'Du har ikke tilgang',
      text: 'Innloggingen gikk bra, men du har ingen rolle her. Be den som styrer tilganger i banken, om å gi deg en.',
    },
    'level-too-low': {
      title: 'Du må logge inn på et høyere sikkerhetsnivå',
      text: 'Velg for eksempel BankID når du logger inn på nytt.',
    },
    'provider-unavailable': {
      title: 'Innloggingen svarer ikke',
      text: 'Det er ikke noe galt med brukeren din. Vent noen minutter, og prøv igjen.',
    },
    failed: {
      title: 'Innloggingen ble ikke fullført',
      text: 'Det kan skje hvis det gikk lang tid, eller hvis du byttet nettleser underveis. Prøv igjen.',
    },
  },
  loggedOut: {
    title: 'Du er logget ut',
    text: 'Takk for nå. Bruker du en maskin som andre også bruker, bør du lukke nettleseren.',
    again: 'Logg inn igjen',
  },
  ended: {
    title: 'Du må logge inn',
    text: 'Du er ikke innlogget, eller det er en stund siden du brukte siden. Logg inn for å fortsette der du var.',
  },
} as const;

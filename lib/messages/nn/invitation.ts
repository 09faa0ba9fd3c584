/** The invitation to give consent, as the customer meets it: the mail, and the page that its link leads to. */
export const invitation = {
  mail: {
    subject: 'Invitasjon frå {bank}: sjå krav og betalingar i banken',
    greeting: 'Hei!',
    text: '{bank} inviterer deg til å sjå krav og betalingar frå Skatteetaten her i banken, for ei verksemd du kan handle på vegner av. For å vise dei treng banken samtykke frå verksemda i Altinn.',
    link: 'Les om samtykket og gå vidare her: {url}',
    expires: 'Lenkja verkar i {days} dagar. Du må logge inn med din eigen elektroniske ID.',
    choice:
      'Du avgjer sjølv, og ingenting skjer om du lèt vere. Vil du ikkje ha slike e-postar, sei frå til rådgivaren din i {bank}.',
    privacy: 'E-post er ikkje hemmeleg. Difor står det verken namn, nummer eller beløp her.',
    from: 'Helsing {bank}',
  },
  page: {
    title: 'Invitasjon',
    heading: 'Banken inviterer deg til å gi samtykke',
    lead: 'Med samtykke kan {bank} vise kva verksemda skal betale, når det forfell og kva verksemda har til gode. Tala kjem rett frå Skatteetaten.',
    stepsHeading: 'Slik gjer du det',
    steps: {
      logIn: {
        title: 'Logg inn',
        text: 'Bruk din eigen elektroniske ID. Då ser vi om du kan handle på vegner av verksemda.',
      },
      read: {
        title: 'Les kva samtykket gjeld',
        text: 'Du får sjå kva banken kan hente, kor lenge, og korleis du ombestemmer deg.',
      },
      answer: {
        title: 'Svar i Altinn',
        text: 'Det er berre verksemda sjølv som kan svare. Banken kan ikkje gjere det for dykk.',
      },
    },
    logIn: 'Logg inn og gå vidare',
    voluntary: 'Det er friviljug. Lèt du vere, skjer det ingenting.',
  },
  invalid: {
    title: 'Lenkja verkar ikkje',
    text: 'Lenkja er brukt, for gammal eller trekt tilbake, eller noko av adressa manglar. Du kan logge inn likevel, eller be rådgivaren din om ei ny lenkje.',
    logIn: 'Logg inn',
  },
  notYours: {
    title: 'Invitasjonen gjeld ei anna verksemd',
    text: 'Du er logga inn, men banken har ikkje registrert at du kan handle på vegner av verksemda som er invitert. <ask>Meiner du at det er feil, kontakt {bank}: <contact></contact>.</ask>',
    toBusinesses: 'Sjå verksemdene dine',
  },
};

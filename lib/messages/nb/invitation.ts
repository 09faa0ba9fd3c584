/** The invitation to give consent, as the customer meets it: the mail, and the page that its link leads to. */
export const invitation = {
  mail: {
    subject: 'Invitasjon fra {bank}: se krav og betalinger i banken',
    greeting: 'Hei!',
    text: '{bank} inviterer deg til å se krav og betalinger fra Skatteetaten her i banken, for en virksomhet du kan handle på vegne av. For å vise dem trenger banken samtykke fra virksomheten i Altinn.',
    link: 'Les om samtykket og gå videre her: {url}',
    expires: 'Lenken virker i {days} dager. Du må logge inn med din egen elektroniske ID.',
    choice:
      'Du bestemmer selv, og ingenting skjer hvis du lar være. Vil du ikke ha slike e-poster, si fra til rådgiveren din i {bank}.',
    privacy: 'E-post er ikke hemmelig. Derfor står det verken navn, numre eller beløp her.',
    from: 'Hilsen {bank}',
  },
  page: {
    title: 'Invitasjon',
    heading: 'Banken inviterer deg til å gi samtykke',
    lead: 'Med samtykke kan {bank} vise hva virksomheten skal betale, når det forfaller og hva den har til gode. Tallene kommer rett fra Skatteetaten.',
    stepsHeading: 'Slik gjør du det',
    steps: {
      logIn: {
        title: 'Logg inn',
        text: 'Bruk din egen elektroniske ID. Da ser vi om du kan handle på vegne av virksomheten.',
      },
      read: {
        title: 'Les hva samtykket gjelder',
        text: 'Du får se hva banken kan hente, hvor lenge, og hvordan du ombestemmer deg.',
      },
      answer: {
        title: 'Svar i Altinn',
        text: 'Det er bare virksomheten selv som kan svare. Banken kan ikke gjøre det for dere.',
      },
    },
    logIn: 'Logg inn og gå videre',
    voluntary: 'Det er frivillig. Lar du være, skjer det ingenting.',
  },
  invalid: {
    title: 'Lenken virker ikke',
    text: 'Den er brukt, for gammel eller trukket tilbake, eller noe av den har falt bort. Du kan logge inn likevel, eller be rådgiveren din om en ny lenke.',
    logIn: 'Logg inn',
  },
  notYours: {
    title: 'Invitasjonen gjelder en annen virksomhet',
    text: 'Du er logget inn, men banken har ikke registrert at du kan handle på vegne av virksomheten som er invitert. <ask>Mener du at det er feil, kontakt {bank}: <contact></contact>.</ask>',
    toBusinesses: 'Se virksomhetene dine',
  },
} as const;

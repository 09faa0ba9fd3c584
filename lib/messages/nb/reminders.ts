/** Reminders by e-mail: the mails themselves, the pages that their links lead to, and the words for the choices. */
export const reminders = {
  kinds: {
    'consent-expiring': {
      title: 'Samtykket utløper snart',
      text: '14 dager før samtykket utløper, og på nytt 3 dager før.',
    },
    'consent-ended': {
      title: 'Samtykket er avsluttet',
      text: 'Når samtykket har utløpt eller er trukket tilbake.',
    },
    'due-soon': {
      title: 'En uke før forfallsdatoen',
      text: 'Når et krav forfaller om 7 dager. Krav der innkrevingen er utsatt, minner vi ikke om.',
    },
    'due-today': { title: 'På forfallsdatoen', text: 'Den dagen et krav forfaller.' },
    overdue: {
      title: 'Forfalt krav',
      text: 'Dagen etter forfallsdatoen, hvis kravet ikke er registrert som betalt.',
    },
  },
  problems: {
    'reminders-off': 'Banken sender ikke påminnelser ennå.',
    'address-invalid': 'Skriv en e-postadresse, for eksempel navn@firma.no.',
  },
  mail: {
    subject: {
      'consent-expiring': 'Påminnelse fra {bank}: et samtykke utløper snart',
      'consent-ended': 'Melding fra {bank}: et samtykke gjelder ikke lenger',
      'due-soon': 'Påminnelse fra {bank}: en betalingsfrist nærmer seg',
      'due-today': 'Påminnelse fra {bank}: en betalingsfrist er i dag',
      overdue: 'Påminnelse fra {bank}: en betalingsfrist er passert',
    },
    text: {
      'consent-expiring':
        'Et samtykke til at banken henter krav og betalinger for minst én av virksomhetene dine, utløper snart. Vil du fortsatt se dem i banken, kan du fornye samtykket.',
      'consent-ended':
        'Et samtykke til at banken henter krav og betalinger for minst én av virksomhetene dine, har utløpt eller er trukket tilbake. Banken henter ikke lenger opplysninger, og det som var hentet, er slettet.',
      'due-soon': 'Minst én av virksomhetene dine har et krav som forfaller innen sju dager.',
      'due-today': 'Minst én av virksomhetene dine har et krav som forfaller i dag.',
      overdue:
        'Minst én av virksomhetene dine har et krav som er forfalt, og som ikke var registrert som betalt sist vi hentet opplysninger.',
    },
    greeting: 'Hei!',
    paid: 'Har du betalt de siste tre arbeidsdagene, kan du se bort fra denne e-posten. Ikke betal en gang til.',
    where:
      'Logg inn på «Krav og betalinger» hos {bank} for å se hva det gjelder. Tviler du på om e-posten er ekte, gå dit fra bankens egen nettside i stedet. Adressen er {url}',
    privacy: 'E-post er ikke hemmelig. Derfor står det verken navn, numre eller beløp her.',
    stop: 'Vil du ikke ha flere påminnelser? Avslutt alle påminnelser her, uten å logge inn: {url}',
    from: 'Hilsen {bank}',
  },
  confirmMail: {
    subject: 'Bekreft e-postadressen din',
    text: 'Noen har bedt {bank} om å sende påminnelser til denne adressen. Var det deg, må du bekrefte det her: {url}',
    expires: 'Lenken virker i 48 timer.',
    notYou: 'Var det ikke deg, trenger du ikke å gjøre noe. Da får du ingen påminnelser.',
  },
  confirm: {
    heading: 'Bekreft e-postadressen',
    text: 'Vil du ha påminnelser fra {bank} til denne e-postadressen?',
    submit: 'Ja, bekreft adressen',
    doneHeading: 'Adressen er bekreftet',
    doneText: 'Du får påminnelsene du har valgt. Du kan endre valgene når du er logget inn.',
  },
  unsubscribe: {
    heading: 'Avslutt påminnelsene',
    text: 'Da får du ingen flere påminnelser fra {bank}, for noen av virksomhetene dine. Ingenting annet endres.',
    submit: 'Avslutt alle påminnelser',
    doneHeading: 'Påminnelsene er avsluttet',
    doneText:
      'Du får ingen flere, og e-postadressen din er slettet. Du kan be om påminnelser igjen når du er logget inn.',
  },
  linkInvalid: {
    heading: 'Lenken virker ikke',
    text: 'Den er for gammel, eller noe av den har falt bort. Logg inn for å se og endre påminnelsene dine.',
  },
  toPortal: 'Til {bank}',
} as const;

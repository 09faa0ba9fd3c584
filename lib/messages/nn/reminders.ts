/** Reminders by e-mail: the mails themselves, the pages that their links lead to, and the words for the choices. */
export const reminders = {
  kinds: {
    'consent-expiring': {
      title: 'Samtykket går snart ut',
      text: '14 dagar før samtykket går ut, og på nytt 3 dagar før.',
    },
    'consent-ended': {
      title: 'Samtykket er avslutta',
      text: 'Når samtykket har gått ut eller er trekt tilbake.',
    },
    'due-soon': {
      title: 'Ei veke før forfallsdatoen',
      text: 'Når eit krav forfell om 7 dagar. Krav der innkrevjinga er utsett, minner vi ikkje om.',
    },
    'due-today': { title: 'På forfallsdatoen', text: 'Den dagen eit krav forfell.' },
    overdue: {
      title: 'Forfalle krav',
      text: 'Dagen etter forfallsdatoen, om kravet ikkje er registrert som betalt.',
    },
  },
  problems: {
    'reminders-off': 'Banken sender ikkje påminningar enno.',
    'address-invalid': 'Skriv ei e-postadresse, til dømes namn@firma.no.',
  },
  mail: {
    subject: {
      'consent-expiring': 'Påminning frå {bank}: eit samtykke går snart ut',
      'consent-ended': 'Melding frå {bank}: eit samtykke gjeld ikkje lenger',
      'due-soon': 'Påminning frå {bank}: ein betalingsfrist nærmar seg',
      'due-today': 'Påminning frå {bank}: ein betalingsfrist er i dag',
      overdue: 'Påminning frå {bank}: ein betalingsfrist er passert',
    },
    text: {
      'consent-expiring':
        'Eit samtykke til at banken hentar krav og betalingar for minst éi av verksemdene dine, går snart ut. Vil du framleis sjå dei i banken, kan du fornye samtykket.',
      'consent-ended':
        'Eit samtykke til at banken hentar krav og betalingar for minst éi av verksemdene dine, har gått ut eller er trekt tilbake. Banken hentar ikkje lenger opplysningar, og det som var henta, er sletta.',
      'due-soon': 'Minst éi av verksemdene dine har eit krav som forfell innan sju dagar.',
      'due-today': 'Minst éi av verksemdene dine har eit krav som forfell i dag.',
      overdue:
        'Minst éi av verksemdene dine har eit krav som er forfalle, og som ikkje var registrert som betalt sist vi henta opplysningar.',
    },
    greeting: 'Hei!',
    paid: 'Har du betalt dei siste tre arbeidsdagane, kan du sjå bort frå denne e-posten. Ikkje betal ein gong til.',
    where:
      'Logg inn på «Krav og betalingar» hos {bank} for å sjå kva det gjeld. Tviler du på om e-posten er ekte, gå dit frå nettsida til banken i staden. Adressa er {url}',
    privacy: 'E-post er ikkje hemmeleg. Difor står det verken namn, nummer eller beløp her.',
    stop: 'Vil du ikkje ha fleire påminningar? Avslutt alle påminningar her, utan å logge inn: {url}',
    from: 'Helsing {bank}',
  },
  confirmMail: {
    subject: 'Stadfest e-postadressa di',
    text: 'Nokon har bede {bank} om å sende påminningar til denne adressa. Var det deg, må du stadfeste det her: {url}',
    expires: 'Lenkja verkar i 48 timar.',
    notYou: 'Var det ikkje deg, treng du ikkje å gjere noko. Då får du ingen påminningar.',
  },
  confirm: {
    heading: 'Stadfest e-postadressa',
    text: 'Vil du ha påminningar frå {bank} til denne e-postadressa?',
    submit: 'Ja, stadfest adressa',
    doneHeading: 'Adressa er stadfesta',
    doneText: 'Du får påminningane du har valt. Du kan endre vala når du er logga inn.',
  },
  unsubscribe: {
    heading: 'Avslutt påminningane',
    text: 'Då får du ingen fleire påminningar frå {bank}, for noka av verksemdene dine. Ingenting anna blir endra.',
    submit: 'Avslutt alle påminningar',
    doneHeading: 'Påminningane er avslutta',
    doneText:
      'Du får ingen fleire, og e-postadressa di er sletta. Du kan be om påminningar igjen når du er logga inn.',
  },
  linkInvalid: {
    heading: 'Lenkja verkar ikkje',
    text: 'Lenkja er for gammal, eller noko av adressa manglar. Logg inn for å sjå og endre påminningane dine.',
  },
  toPortal: 'Til {bank}',
} as const;

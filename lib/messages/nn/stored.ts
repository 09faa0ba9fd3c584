/** What the bank has stored about a business, and the way to get it out or get rid of it. */
export const stored = {
  title: 'Lagra opplysningar',
  heading: 'Dette har {bank} lagra',
  lead: 'Her ser du alt {bank} har lagra om verksemda, og om bruken din av desse sidene. Svara frå Skatteetaten er krypterte, og blir sletta seinast når samtykket sluttar.',
  nothing: {
    title: 'Ingenting er lagra',
    text: 'Neste gong du ser på krava, hentar og lagrar vi svaret frå Skatteetaten.',
  },
  answers: 'Svar frå Skatteetaten',
  answersText:
    'Vi lagrar det siste svaret, så sidene går fortare og du ser noko når Skatteetaten ikkje svarer.',
  sources: {
    'open-claims': 'Ubetalte krav',
    claims: 'Krav siste tolv månader',
    payments: 'Innbetalingar siste tolv månader',
    payouts: 'Utbetalingar siste tolv månader',
  },
  yearSources: {
    claims: 'Krav i {year}',
    payments: 'Innbetalingar i {year}',
    payouts: 'Utbetalingar i {year}',
    'open-claims': 'Ubetalte krav i {year}',
  },
  other: 'Anna',
  visit: 'Kva som var nytt sist nokon såg på oversikta',
  calendar: 'Kalenderabonnement',
  calendarAmounts: 'Kalenderabonnement med beløp',
  calendarUntil: 'Til det blir stoppa',
  paymentFile:
    '{count, plural, one {Merke etter éin KID} other {Merke etter # KID-ar}} i betalingsfiler, så vi kan åtvare mot å betale to gonger',
  paymentFileUntil: 'Ut dagen',
  reminders:
    'Kva du vil bli mint om ({count, plural, one {eitt val} other {# val}}), og e-postadressa det går til',
  remindersUntil: 'Til du sluttar med påminningar',
  columns: { what: 'Kva', fetched: 'Henta eller laga', until: 'Blir sletta seinast', size: 'Storleik' },
  noSize: 'Ubetydeleg',
  kept: {
    heading: 'Dette blir ikkje sletta',
    text: 'Noko må banken ta vare på for å kunne vise kva han har gjort, og at han hadde lov. Alt er med i fila du kan laste ned, bortsett frå det som står i notata.',
    latest: 'Sist {at}',
    customer: {
      what: 'Verksemda i kunderegisteret, og {count, plural, one {den eine} other {dei #}} som kan handle på vegner av verksemda',
      why: 'Kjem frå kunderegisteret til banken.',
    },
    'client-list': {
      what: 'Ei linje i lista til rådgivarane',
      why: 'Namnet, rådgivaren, om de har gitt samtykke, og summar så lenge du deler dei.',
    },
    consents: {
      what: '{count, plural, one {Eitt samtykke} other {# samtykke}}',
      why: 'Viser at banken hadde lov til å hente tala, og når.',
    },
    sharing: {
      what: '{count, plural, one {Éi endring} other {# endringar}} av kva du deler med rådgivaren',
      why: 'Viser kva rådgivaren fekk sjå, og kven som bestemte det.',
    },
    looks: {
      what: '{count, plural, one {Éin gong} other {# gonger}} tilsette i banken har sett på tala',
      why: 'Viser kven i banken som har sett på tala.',
    },
    notes: {
      what: '{count, plural, one {Eitt notat} other {# notat}} som tilsette i banken har skrive',
      why: 'Handlar om oppfølginga av verksemda. <ask>Vil du vite kva som står der, kontakt {bank}: <contact></contact>.</ask>',
    },
    invitations: {
      what: '{count, plural, one {Éin invitasjon} other {# invitasjonar}} til å bruke tenesta',
      why: 'Viser at banken har spurt, når, og om nokon svarte.',
    },
    mails: {
      what: '{count, plural, one {Éi påminning} other {# påminningar}} sende til deg på e-post',
      why: 'At påminninga er send og når, ikkje kva krav. Slik får du henne ikkje to gonger, og lenkja for å stanse verkar.',
    },
    sessions: {
      what: '{count, plural, one {Éi innlogging} other {# innloggingar}} du har gjort',
      why: 'Viser når nokon var logga inn som deg.',
    },
    trail: {
      what: '{count, plural, one {Éi linje} other {# linjer}} i loggen over kva som er gjort',
      why: 'Viser kven som har sett kva, og når. Loggen kan ikkje endrast.',
    },
  },
  export: {
    heading: 'Last ned alt',
    text: 'Ei fil med alt som er lagra, i eit format andre system kan lese (JSON).',
    submit: 'Last ned som JSON',
  },
  erase: {
    heading: 'Slett no',
    text: 'Vil du at banken ikkje skal ha noko lagra, kan du slette alt med ein gong.',
    open: 'Sjå kva som skjer når du slettar',
    consequences: {
      heading: 'Når du slettar',
      answers: 'forsvinn alle svara frå Skatteetaten. Neste gong nokon ser på krava, hentar vi dei på nytt.',
      changes: 'veit vi ikkje lenger kva som er nytt sidan sist.',
      calendar: 'sluttar alle kalenderabonnement på verksemda å verke, òg andre sine.',
      files: 'kan vi ikkje lenger åtvare om du lagar same betalingsfil to gonger i dag.',
      reminders: 'får du ikkje fleire påminningar på e-post for verksemda. Påminningane til andre held fram.',
      consent: 'Samtykket gjeld framleis, og ingenting blir endra hos Skatteetaten.',
    },
    submit: 'Slett det som kan slettast',
    receipt: {
      title: 'Sletta',
      text: 'Sletta {at}:',
      answers: '{count, plural, one {eitt svar} other {# svar}} frå Skatteetaten',
      visits: '{count, plural, one {eitt besøk} other {# besøk}}',
      calendarLinks: '{count, plural, one {eitt kalenderabonnement} other {# kalenderabonnement}}',
      references: '{count, plural, one {eitt merke etter ein KID} other {# merke etter KID-ar}}',
      reminders: '{count, plural, one {eitt val} other {# val}} av påminningar',
      nothing: 'Det var ingenting å slette.',
      logged: 'Slettinga står i loggen vår, utan det som vart sletta.',
    },
    failed: { title: 'Ingenting er sletta', text: 'Last sida på nytt, og prøv igjen.' },
  },
};

/** What the bank has stored about a business, and the way to get it out or get rid of it. */
export const stored = {
  title: 'Lagrede opplysninger',
  heading: 'Dette har {bank} lagret',
  lead: 'Her ser du alt {bank} har lagret om virksomheten, og om bruken din av disse sidene. Svarene fra Skatteetaten er kryptert, og slettes senest når samtykket slutter.',
  nothing: {
    title: 'Ingenting er lagret',
    text: 'Neste gang du ser på kravene, henter og lagrer vi svaret fra Skatteetaten.',
  },
  answers: 'Svar fra Skatteetaten',
  answersText:
    'Vi lagrer det siste svaret, så sidene går fortere og du ser noe når Skatteetaten ikke svarer.',
  sources: {
    'open-claims': 'Ubetalte krav',
    claims: 'Krav siste tolv måneder',
    payments: 'Innbetalinger siste tolv måneder',
    payouts: 'Utbetalinger siste tolv måneder',
  },
  yearSources: {
    claims: 'Krav i {year}',
    payments: 'Innbetalinger i {year}',
    payouts: 'Utbetalinger i {year}',
    'open-claims': 'Ubetalte krav i {year}',
  },
  other: 'Annet',
  visit: 'Hva som var nytt sist noen så på oversikten',
  calendar: 'Kalenderabonnement',
  calendarAmounts: 'Kalenderabonnement med beløp',
  calendarUntil: 'Til det blir stoppet',
  paymentFile:
    '{count, plural, one {Merke etter én KID} other {Merker etter # KID-er}} i betalingsfiler, så vi kan advare mot å betale to ganger',
  paymentFileUntil: 'Ut dagen',
  reminders:
    'Hva du vil bli påminnet om ({count, plural, one {ett valg} other {# valg}}), og e-postadressen det går til',
  remindersUntil: 'Til du slutter med påminnelser',
  columns: { what: 'Hva', fetched: 'Hentet eller laget', until: 'Slettes senest', size: 'Størrelse' },
  noSize: 'Ubetydelig',
  kept: {
    heading: 'Dette blir ikke slettet',
    text: 'Noe må banken beholde for å kunne vise hva den har gjort, og at den hadde lov. Alt er med i filen du kan laste ned, bortsett fra det som står i notatene.',
    latest: 'Sist {at}',
    customer: {
      what: 'Virksomheten i kunderegisteret, og {count, plural, one {den ene} other {de #}} som kan handle på vegne av den',
      why: 'Kommer fra bankens eget kunderegister.',
    },
    'client-list': {
      what: 'En linje i listen til rådgiverne',
      why: 'Navnet, rådgiveren, om dere har gitt samtykke, og summer så lenge du deler dem.',
    },
    consents: {
      what: '{count, plural, one {Ett samtykke} other {# samtykker}}',
      why: 'Viser at banken hadde lov til å hente tallene, og når.',
    },
    sharing: {
      what: '{count, plural, one {Én endring} other {# endringer}} av hva du deler med rådgiveren',
      why: 'Viser hva rådgiveren fikk se, og hvem som bestemte det.',
    },
    looks: {
      what: '{count, plural, one {Én gang} other {# ganger}} ansatte i banken har sett på tallene',
      why: 'Viser hvem i banken som har sett på tallene.',
    },
    notes: {
      what: '{count, plural, one {Ett notat} other {# notater}} som ansatte i banken har skrevet',
      why: 'Handler om oppfølgingen av virksomheten. <ask>Vil du vite hva som står der, kontakt {bank}: <contact></contact>.</ask>',
    },
    invitations: {
      what: '{count, plural, one {Én invitasjon} other {# invitasjoner}} til å bruke tjenesten',
      why: 'Viser at banken har spurt, når, og om noen svarte.',
    },
    mails: {
      what: '{count, plural, one {Én påminnelse} other {# påminnelser}} sendt til deg på e-post',
      why: 'At den er sendt og når, ikke hvilket krav. Slik får du den ikke to ganger, og lenken for å stanse virker.',
    },
    sessions: {
      what: '{count, plural, one {Én innlogging} other {# innlogginger}} du har gjort',
      why: 'Viser når noen var logget inn som deg.',
    },
    trail: {
      what: '{count, plural, one {Én linje} other {# linjer}} i loggen over hva som er gjort',
      why: 'Viser hvem som har sett hva, og når. Loggen kan ikke endres.',
    },
  },
  export: {
    heading: 'Last ned alt',
    text: 'En fil med alt som er lagret, i et format andre systemer kan lese (JSON).',
    submit: 'Last ned som JSON',
  },
  erase: {
    heading: 'Slett nå',
    text: 'Vil du at banken ikke skal ha noe lagret, kan du slette alt med en gang.',
    open: 'Se hva som skjer når du sletter',
    consequences: {
      heading: 'Når du sletter',
      answers:
        'forsvinner alle svarene fra Skatteetaten. Neste gang noen ser på kravene, henter vi dem på nytt.',
      changes: 'vet vi ikke lenger hva som er nytt siden sist.',
      calendar: 'slutter alle kalenderabonnement på virksomheten å virke, også andres.',
      files: 'kan vi ikke lenger advare om du lager samme betalingsfil to ganger i dag.',
      reminders: 'får du ikke flere påminnelser på e-post for virksomheten. Andres påminnelser fortsetter.',
      consent: 'Samtykket gjelder fortsatt, og ingenting endres hos Skatteetaten.',
    },
    submit: 'Slett det som kan slettes',
    receipt: {
      title: 'Slettet',
      text: 'Slettet {at}:',
      answers: '{count, plural, one {ett svar} other {# svar}} fra Skatteetaten',
      visits: '{count, plural, one {ett besøk} other {# besøk}}',
      calendarLinks: '{count, plural, one {ett kalenderabonnement} other {# kalenderabonnement}}',
      references: '{count, plural, one {ett merke etter en KID} other {# merker etter KID-er}}',
      reminders: '{count, plural, one {ett valg} other {# valg}} av påminnelser',
      nothing: 'Det var ingenting å slette.',
      logged: 'Slettingen står i loggen vår, uten det som ble slettet.',
    },
    failed: { title: 'Ingenting er slettet', text: 'Last siden på nytt, og prøv igjen.' },
  },
} as const;

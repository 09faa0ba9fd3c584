/** Pages for the bank's own people. */
export const staff = {
  advisor: {
    title: 'Rådgivar',
    logInHeading: 'Logg inn som tilsett',
    logInText: 'Her ser rådgivarar kven av kundane sine som har gitt samtykke, og kor lenge det varer.',
    logIn: 'Logg inn',
    noRole: {
      title: 'Du har inga rolle som gir tilgang til kundar',
      text: 'Be den som styrer tilgangar i banken, om å gi deg rolla.',
    },
  },
  pilot: {
    nav: 'Sider for pilotteamet',
    pages: {
      overview: {
        link: 'Oversikt',
        heading: 'Er portalen klar?',
        lead: 'Korleis det går med portalen og systema han treng, og kor langt banken er komen.',
      },
      check: {
        link: 'Kontroll',
        heading: 'Verkar det portalen treng?',
        lead: 'Kontrollane nedanfor er dei same som kommandoen npm run check gjer.',
      },
      integrationTest: {
        link: 'Integrasjonstest',
        heading: 'Integrasjonstest',
        lead: 'Prøvene banken skal gjennomføre og dokumentere før produksjon.',
      },
    },
    environment: 'Miljø',
    environments: { sandbox: 'Sandkasse', test: 'Test', production: 'Produksjon' },
    bank: 'Bank',
    address: 'Adressa til portalen',
    systems: 'System portalen snakkar med',
    login: 'Innlogging for kundar',
    operations: 'I bakgrunnen',
    consents: 'Samtykke',
    feed: 'Hendingar frå Altinn',
    feedRead:
      'Lese for {seconds, plural, one {eitt sekund} other {# sekund}} sidan. Altinn held hendingar tilbake i fem minutt.',
    feedNever: 'Ikkje lese enno',
    feedFailing: 'Feila {count, plural, one {éin gong} other {# gonger}} på rad ({code})',
    feedWaiting:
      '{count, plural, =0 {Ingen samtykke ventar på å bli lesne.} one {Eitt samtykke ventar på å bli lese.} other {# samtykke ventar på å bli lesne.}}',
    refresh: 'Nattleg oppdatering av tal',
    refreshNever: 'Ikkje køyrd enno',
    refreshStates: {
      running: 'Går natt til {date}',
      paused:
        'Stansa natt til {date}: Skatteetaten svarte med feil ({code}). Blir prøvd igjen etter ein time.',
      done: 'Ferdig natt til {date}',
      'out-of-time': 'Natt til {date} rakk ikkje alle',
    },
    refreshOutcomes: {
      refreshed: 'Oppdatert',
      consentEnded: 'Samtykket var avslutta',
      failed: 'Feila',
      waiting: 'Står att',
    },
    jobs: 'Jobbar',
    jobDone: 'fullført {date} {time}',
    jobNever: 'ikkje fullført enno',
    jobFailing: 'feila {count, plural, one {éin gong} other {# gonger}} på rad',
    job: {
      consents: 'Samtykke',
      sharing: 'Deling med rådgivar',
      reminders: 'Varsel på e-post',
      portfolio: 'Teljing av kundar',
      'payment-files': 'Betalingsreferansar',
      'integration-test': 'Integrasjonstest',
      invitations: 'Invitasjonar på e-post',
      refresh: 'Nattleg oppdatering av tal',
    },
  },
  status: {
    none: 'Ikkje bede om',
    requested: 'Ventar på svar',
    granted: 'Gitt',
    rejected: 'Avslått',
    abandoned: 'Avbrote',
    failed: 'Feila',
    expired: 'Gått ut',
    revoked: 'Trekt tilbake',
    stopped: 'Stoppa av kunden',
    replaced: 'Fornya',
  },
};

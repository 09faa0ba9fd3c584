/** The page about due dates in a calendar of one's own. */
export const calendarPage = {
  title: 'Kalender',
  heading: 'Frister i kalenderen din',
  lead: 'Få fristene hos Skatteetaten inn i kalenderen på telefonen eller PC-en.',
  upcoming: '{count, plural, =0 {Ingen frister fremover} one {Én frist fremover} other {# frister fremover}}',
  upcomingNote: 'Dette er det kalenderen får med seg nå. Krav der innkrevingen er utsatt, er ikke med.',
  passed:
    '{count, plural, one {Ett ubetalt krav har passert forfallsdatoen.} other {# ubetalte krav har passert forfallsdatoen.}}',
  noDate:
    '{count, plural, one {Ett krav har ingen forfallsdato og kan ikke stå i en kalender.} other {# krav har ingen forfallsdato og kan ikke stå i en kalender.}}',
  subscribe: {
    heading: 'Abonner på fristene',
    text: 'Du får en privat adresse som du limer inn i kalenderen. Kalenderen henter nye frister selv.',
    secret:
      'Alle som har adressen, kan se fristene. Ikke del den med andre. Du kan stoppe den når som helst.',
    amounts: 'Ta med beløp',
    amountsHelp: 'Uten beløp ser andre som har tilgang til kalenderen, bare hva som forfaller og når.',
    submit: 'Lag privat adresse',
    again: 'Lag ny adresse',
    againNote: 'Lager du en ny adresse, slutter den gamle å virke.',
    made: 'Adressen er klar',
    madeText: 'Kopier den nå. Av sikkerhetsgrunner viser vi den bare denne ene gangen.',
    address: 'Adressen din',
    copy: 'Kopier adressen',
    open: 'Åpne i kalenderen',
    active: 'Du abonnerer på fristene',
    since: 'Adressen ble laget {at}.',
    withAmounts: 'Beløp er med.',
    withoutAmounts: 'Beløp er ikke med.',
    revoke: 'Stopp abonnementet',
    revokeText:
      'Adressen slutter å virke med en gang. Kalenderen din kan vise fristene litt til, før den merker det.',
    revoked: 'Abonnementet er stoppet',
    revokedText: 'Adressen virker ikke lenger.',
    failed: 'Vi fikk ikke laget adressen',
    failedText: 'Ingenting er endret. Last siden på nytt, og prøv igjen.',
  },
  download: {
    heading: 'Last ned én gang',
    text: 'En kalenderfil med fristene slik de er nå. Den oppdaterer seg ikke.',
    submit: 'Last ned kalenderfil',
    withAmounts: 'Last ned med beløp',
  },
  help: {
    heading: 'Slik legger du den inn',
    iphone: 'iPhone: Innstillinger, Kalender, Kontoer, Legg til konto, Annet, Legg til abonnementskalender.',
    google: 'Google Kalender på PC: Andre kalendere, pluss, Fra nettadresse.',
    outlook: 'Outlook: Legg til kalender, Abonner fra nettet.',
  },
} as const;

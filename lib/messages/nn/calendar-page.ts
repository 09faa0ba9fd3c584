/** The page about due dates in a calendar of one's own. */
export const calendarPage = {
  title: 'Kalender',
  heading: 'Fristar i kalenderen din',
  lead: 'Få fristane hos Skatteetaten inn i kalenderen på telefonen eller PC-en.',
  upcoming:
    '{count, plural, =0 {Ingen fristar framover} one {Éin frist framover} other {# fristar framover}}',
  upcomingNote: 'Dette er det kalenderen får med seg no. Krav der innkrevjinga er utsett, er ikkje med.',
  passed:
    '{count, plural, one {Eitt ubetalt krav har passert forfallsdatoen.} other {# ubetalte krav har passert forfallsdatoen.}}',
  noDate:
    '{count, plural, one {Eitt krav har ingen forfallsdato og kan ikkje stå i ein kalender.} other {# krav har ingen forfallsdato og kan ikkje stå i ein kalender.}}',
  subscribe: {
    heading: 'Abonner på fristane',
    text: 'Du får ei privat adresse som du limer inn i kalenderen. Kalenderen hentar nye fristar sjølv.',
    secret:
      'Alle som har adressa, kan sjå fristane. Ikkje del henne med andre. Du kan stoppe henne når som helst.',
    amounts: 'Ta med beløp',
    amountsHelp: 'Utan beløp ser andre som har tilgang til kalenderen, berre kva som forfell og når.',
    submit: 'Lag privat adresse',
    again: 'Lag ny adresse',
    againNote: 'Lagar du ei ny adresse, sluttar den gamle å verke.',
    made: 'Adressa er klar',
    madeText: 'Kopier henne no. Av tryggleiksgrunnar viser vi henne berre denne eine gongen.',
    address: 'Adressa di',
    copy: 'Kopier adressa',
    open: 'Opne i kalenderen',
    active: 'Du abonnerer på fristane',
    since: 'Adressa vart laga {at}.',
    withAmounts: 'Beløp er med.',
    withoutAmounts: 'Beløp er ikkje med.',
    revoke: 'Stopp abonnementet',
    revokeText:
      'Adressa sluttar å verke med ein gong. Kalenderen din kan vise fristane litt til, før han merkar det.',
    revoked: 'Abonnementet er stoppa',
    revokedText: 'Adressa verkar ikkje lenger.',
    failed: 'Vi fekk ikkje laga adressa',
    failedText: 'Ingenting er endra. Last sida på nytt, og prøv igjen.',
  },
  download: {
    heading: 'Last ned éin gong',
    text: 'Ei kalenderfil med fristane slik dei er no. Fila oppdaterer seg ikkje.',
    submit: 'Last ned kalenderfil',
    withAmounts: 'Last ned med beløp',
  },
  help: {
    heading: 'Slik legg du kalenderen inn',
    iphone: 'iPhone: Innstillingar, Kalender, Kontoar, Legg til konto, Anna, Legg til abonnementskalender.',
    google: 'Google Kalender på PC: Andre kalendrar, pluss, Frå nettadresse.',
    outlook: 'Outlook: Legg til kalender, Abonner frå nettet.',
  },
};

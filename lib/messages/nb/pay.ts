/** How instalments are paid: one by one, several at a time, and by file. */
export const pay = {
  title: 'Betal i nettbanken',
  heading: 'Betal i nettbanken',
  lead: 'Denne siden betaler ikke for deg. Legg inn opplysningene i nettbanken eller mobilbanken. Kopier dem med knappene, så unngår du skrivefeil.',
  amount: 'Beløp',
  account: 'Til konto',
  kid: 'KID',
  due: 'Forfallsdato',
  dueToday: 'Betaling du registrerer i nettbanken før midnatt på forfallsdatoen, regnes som i tide.',
  overdue: 'Forfallsdatoen er passert. Betal så snart du kan.',
  overdueSuspended: 'Forfallsdatoen er passert, men innkrevingen er utsatt. Du trenger ikke å betale nå.',
  receiver: 'Mottaker',
  message: 'Melding',
  notGiven: 'Ikke oppgitt',
  copyField: 'Kopier {field}',
  abroad: 'Betaling fra utlandet (IBAN/SWIFT)',
  abroadText: 'Bruk disse opplysningene hvis du betaler fra en utenlandsk bank.',
  iban: 'IBAN',
  bic: 'SWIFT/BIC',
  bank: 'Bank',
  onePayment:
    'Legg inn én betaling for hvert beløp. Slår du sammen flere krav i én betaling, kan pengene bli brukt på noe annet enn du mente.',
  delay:
    'Det kan gå opptil tre arbeidsdager før betalingen vises i oversikten. Betaler du i dag, kan den komme så sent som {date}. Ikke betal en gang til i mellomtiden.',
  notShowing:
    'Ser du ikke betalingen etter tre arbeidsdager? Finn den i <find>«Hvor ble pengene av?»</find>.',
  interest:
    'Forsinkelsesrentene er {amount} så langt. De er ikke med i beløpet over. Skatteetaten krever dem vanligvis inn senere, som et eget krav.',
  ownerPrivately:
    'Dette er skatt på deg som privatperson. Betaler du fra virksomhetens konto, spør regnskapsføreren hvordan det skal føres.',
  interestApart: 'Forsinkelsesrenter er ikke med i beløpene. Skatteetaten krever dem vanligvis inn senere.',
  suspended:
    'Skatteetaten har utsatt innkrevingen. Du trenger ikke å betale nå, men du kan. Renter kan løpe til kravet er betalt.',
  cannotPay: 'Klarer du ikke å betale i tide? Skatteetaten kan si hva du kan gjøre. Det løper renter imens.',
  cannotPayLink: 'Kontakt Skatteetaten',
  noInfo: {
    title: 'Skatteetaten har ikke oppgitt hvordan du betaler',
    text: 'Vi har verken kontonummer eller KID for dette kravet. Ikke bruk konto eller KID fra et annet krav. Logg inn hos Skatteetaten, eller spør dem hvordan du betaler.',
  },
  warnings: {
    'kid-missing': {
      title: 'Kravet har ingen KID',
      text: 'Skatteetaten har ikke oppgitt KID. Skriv teksten i feltet «Melding» som melding til mottaker i nettbanken. Krever nettbanken KID, må du spørre Skatteetaten. Bruk aldri KID fra et annet krav.',
    },
    'kid-check-failed': {
      title: 'Vi får ikke kontrollert KID-en',
      text: 'Kontrollsifferet følger ingen av de vanlige reglene, men KID-en kan være riktig. Skriv den nøyaktig slik den står. Godtar ikke nettbanken den, spør Skatteetaten.',
    },
    'kid-malformed': {
      title: 'KID-en har ikke riktig form',
      text: 'En KID har bare siffer, høyst 25. Ikke rett den selv. Spør Skatteetaten før du betaler.',
    },
    'account-missing': {
      title: 'Kontonummeret mangler',
      text: 'Skatteetaten har ikke oppgitt konto for dette kravet. Spør dem før du betaler.',
    },
    'account-check-failed': {
      title: 'Kontonummeret ser ikke riktig ut',
      text: 'Kontrollsifferet stemmer ikke. Spør Skatteetaten før du betaler.',
    },
    'account-not-published': {
      title: 'Kontoen er ikke blant dem Skatteetaten har publisert',
      text: 'Kontoen kan likevel være riktig. Sjekk den på skatteetaten.no/kontonummer. Står den ikke der, spør Skatteetaten før du betaler.',
    },
    'iban-of-other-account': {
      title: 'IBAN og kontonummer hører ikke sammen',
      text: 'De peker på to forskjellige kontoer. Spør Skatteetaten før du betaler.',
    },
    'bic-malformed': {
      title: 'SWIFT/BIC ser ikke riktig ut',
      text: 'Den har ikke riktig form. Spør Skatteetaten hvis du betaler fra utlandet.',
    },
    'currency-not-nok': {
      title: 'Beløpet er ikke i norske kroner',
      text: 'Skatteetaten oppgir en annen valuta. Spør dem før du betaler.',
    },
    'iban-check-failed': {
      title: 'IBAN ser ikke riktig ut',
      text: 'Kontrollsifrene stemmer ikke. Bruk kontonummeret, eller spør Skatteetaten.',
    },
  },
  settled: {
    title: 'Det gjenstår ingenting å betale',
    payment: '{claim} ble betalt {date}. Det er ingenting igjen å betale.',
    'set-off': '{claim} ble dekket {date} av penger du hadde til gode. Det er ingenting igjen å betale.',
    undated: '{claim}: Det er ingenting igjen å betale. Skatteetaten har ikke oppgitt når det ble betalt.',
    seePayment: 'Se innbetalingen',
    seePaid: 'Se betalte krav',
  },
  back: 'Tilbake til ubetalte krav',
  several: 'Betal en del av beløpet, eller lag betalingsfil',
  choose: {
    title: 'Velg hva du vil betale',
    lead: 'Kryss av for det du vil betale. Så får du konto, KID og beløp for hvert av dem, og kan laste ned en PDF eller en betalingsfil.',
    legend: 'Krav og terminer som ikke er betalt',
    quick: 'Kryss av for',
    all: 'alle krav',
    overdue: 'forfalte krav',
    none: 'ingen krav',
    apart:
      '{count, plural, one {Ett beløp kan ikke krysses av} other {# beløp kan ikke krysses av}}, og må betales for seg: {sum}.',
    separately: 'Kan ikke velges her. Se hvorfor',
    submit: 'Gå videre',
    nothingChosen: 'Kryss av for minst ett krav først.',
    chosen: '{count} valgt, til sammen {sum}',
    offScreen: '{count, plural, one {Ett beløp} other {# beløp}} lenger ned i listen er også krysset av.',
    tooMany: 'Vi tok med de {max, number} første. Du kan ikke velge flere samtidig.',
    showing: 'Viser {shown, number} av {total, number} beløp.',
    more: 'Vis flere beløp',
    empty: {
      title: 'Ingen krav å betale',
      text: 'Skatteetaten har ikke registrert ubetalte krav på virksomheten.',
    },
  },
  review: {
    title: 'Betal det du har valgt',
    heading: '{count, plural, =0 {Ingenting å betale} one {Én betaling} other {# betalinger}}',
    change: 'Endre valget',
    total: 'Sum av betalingene (betales hver for seg)',
    lead: 'Legg inn én betaling for hvert beløp, også når to av dem har samme KID. Du kan også laste ned alt som PDF eller betalingsfil nederst.',
    remaining: 'Gjenstår',
    part: 'Betal mindre enn hele beløpet',
    partText:
      'Du kan betale mindre enn hele beløpet. Resten beholder forfallsdatoen sin. Er den passert, løper det renter på resten.',
    partField: 'Beløp i kroner',
    partHelp: 'Høyst {amount}',
    partSubmit: 'Bruk beløpet',
    partWhole: 'Betal hele beløpet',
    partWarning: 'Delbetaling: det gjenstår {amount} etter denne.',
    invalid: 'Skriv beløpet i kroner, for eksempel 1200 eller 1200,50.',
    refused: 'Ikke med i summen, PDF-en eller betalingsfilen',
    fix: 'Rett beløpet',
    alone: 'Se hvordan du betaler dette kravet',
    gone: '{count, plural, one {Ett beløp du valgte, er gjort opp eller finnes ikke lenger.} other {# beløp du valgte, er gjort opp eller finnes ikke lenger.}}',
    delay:
      'Det kan gå opptil tre arbeidsdager før betalingene vises her. Betaler du i dag, kan de komme så sent som {date}. Ikke betal en gang til i mellomtiden.',
  },
  pdf: {
    title: 'Last ned som PDF',
    text: 'Konto, KID, beløp og forfallsdato for alt du har valgt. Fin å skrive ut eller sende til regnskapsføreren.',
    submit: 'Last ned PDF',
  },
  file: {
    title: 'Betal med fil',
    text: 'For deg som laster opp betalingsfiler i nettbanken eller regnskapsprogrammet. Filen har én betaling for hvert beløp du har valgt.',
    format: 'Formatet er ISO 20022, pain.001.001.09.',
    account: 'Betal fra konto',
    accountHelp:
      '11 siffer. Alle betalingene i filen trekkes fra denne kontoen. Vi skriver den i filen og lagrer den ikke.',
    withholding:
      'Forskuddstrekk skal betales fra skattetrekkskontoen hvis virksomheten bruker en slik konto. Lag da en egen fil for det.',
    confirm: 'Jeg har lest advarslene over, og vil lage filen likevel.',
    notPaid:
      'Ingenting er betalt ennå. Last opp filen i nettbanken og godkjenn betalingene der. Filen ber banken betale på forfallsdatoen eller siste bankdag før den. Forfalte beløp betales så snart du har godkjent dem.',
    undo: 'Angrer du, sletter du filen og lar være å godkjenne betalingene i nettbanken.',
    submit: 'Lag betalingsfil',
    refused: {
      title: 'Filen er ikke laget',
      account:
        'Skriv kontoen du betaler fra: et norsk kontonummer med 11 siffer, der kontrollsifferet stemmer.',
      confirm: 'Les advarslene over, og kryss av for at du vil lage filen likevel.',
      nothing: 'Ingenting av det du valgte kan betales med fil.',
    },
  },
} as const;

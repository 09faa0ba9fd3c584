/** How instalments are paid: one by one, several at a time, and by file. */
export const pay = {
  title: 'Betal i nettbanken',
  heading: 'Betal i nettbanken',
  lead: 'Denne sida betaler ikkje for deg. Legg inn opplysningane i nettbanken eller mobilbanken. Kopier dei med knappane, så unngår du skrivefeil.',
  amount: 'Beløp',
  account: 'Til konto',
  kid: 'KID',
  due: 'Forfallsdato',
  dueToday: 'Betaling du registrerer i nettbanken før midnatt på forfallsdatoen, blir rekna som i tide.',
  overdue: 'Forfallsdatoen er passert. Betal så snart du kan.',
  overdueSuspended: 'Forfallsdatoen er passert, men innkrevjinga er utsett. Du treng ikkje å betale no.',
  receiver: 'Mottakar',
  message: 'Melding',
  notGiven: 'Ikkje oppgitt',
  copyField: 'Kopier {field}',
  abroad: 'Betaling frå utlandet (IBAN/SWIFT)',
  abroadText: 'Bruk desse opplysningane om du betaler frå ein utanlandsk bank.',
  iban: 'IBAN',
  bic: 'SWIFT/BIC',
  bank: 'Bank',
  onePayment:
    'Legg inn éi betaling for kvart beløp. Slår du saman fleire krav i éi betaling, kan pengane bli brukte på noko anna enn du meinte.',
  delay:
    'Det kan gå opptil tre arbeidsdagar før betalinga kjem fram i oversikta. Betaler du i dag, kan det skje så seint som {date}. Ikkje betal ein gong til i mellomtida.',
  notShowing:
    'Ser du ikkje betalinga etter tre arbeidsdagar? Finn henne i <find>«Kvar vart pengane av?»</find>.',
  interest:
    'Forseinkingsrentene er {amount} så langt. Dei er ikkje med i beløpet over. Skatteetaten krev dei vanlegvis inn seinare, som eit eige krav.',
  ownerPrivately:
    'Dette er skatt på deg som privatperson. Betaler du frå kontoen til verksemda, spør rekneskapsføraren korleis det skal førast.',
  interestApart: 'Forseinkingsrenter er ikkje med i beløpa. Skatteetaten krev dei vanlegvis inn seinare.',
  suspended:
    'Skatteetaten har utsett innkrevjinga. Du treng ikkje å betale no, men du kan. Det kan kome renter til kravet er betalt.',
  cannotPay:
    'Klarer du ikkje å betale i tide? Skatteetaten kan seie kva du kan gjere. Det kjem renter i mellomtida.',
  cannotPayLink: 'Kontakt Skatteetaten',
  noInfo: {
    title: 'Skatteetaten har ikkje oppgitt korleis du betaler',
    text: 'Vi har verken kontonummer eller KID for dette kravet. Ikkje bruk konto eller KID frå eit anna krav. Logg inn hos Skatteetaten, eller spør dei korleis du betaler.',
  },
  warnings: {
    'kid-missing': {
      title: 'Kravet har ingen KID',
      text: 'Skatteetaten har ikkje oppgitt KID. Skriv teksten i feltet «Melding» som melding til mottakar i nettbanken. Krev nettbanken KID, må du spørje Skatteetaten. Bruk aldri KID frå eit anna krav.',
    },
    'kid-check-failed': {
      title: 'Vi får ikkje kontrollert KID-en',
      text: 'Kontrollsifferet følgjer ingen av dei vanlege reglane, men KID-en kan vere rett. Skriv han nøyaktig slik han står. Godtek ikkje nettbanken han, spør Skatteetaten.',
    },
    'kid-malformed': {
      title: 'KID-en har ikkje rett form',
      text: 'Ein KID har berre siffer, høgst 25. Ikkje rett han sjølv. Spør Skatteetaten før du betaler.',
    },
    'account-missing': {
      title: 'Kontonummeret manglar',
      text: 'Skatteetaten har ikkje oppgitt konto for dette kravet. Spør dei før du betaler.',
    },
    'account-check-failed': {
      title: 'Kontonummeret ser ikkje rett ut',
      text: 'Kontrollsifferet stemmer ikkje. Spør Skatteetaten før du betaler.',
    },
    'account-not-published': {
      title: 'Kontoen er ikkje blant dei Skatteetaten har publisert',
      text: 'Kontoen kan likevel vere rett. Sjekk han på skatteetaten.no/kontonummer. Står han ikkje der, spør Skatteetaten før du betaler.',
    },
    'iban-of-other-account': {
      title: 'IBAN og kontonummer høyrer ikkje saman',
      text: 'Dei peikar på to ulike kontoar. Spør Skatteetaten før du betaler.',
    },
    'bic-malformed': {
      title: 'SWIFT/BIC ser ikkje rett ut',
      text: 'Han har ikkje rett form. Spør Skatteetaten om du betaler frå utlandet.',
    },
    'currency-not-nok': {
      title: 'Beløpet er ikkje i norske kroner',
      text: 'Skatteetaten oppgir ein annan valuta. Spør dei før du betaler.',
    },
    'iban-check-failed': {
      title: 'IBAN ser ikkje rett ut',
      text: 'Kontrollsifra stemmer ikkje. Bruk kontonummeret, eller spør Skatteetaten.',
    },
  },
  settled: {
    title: 'Det står ingenting att å betale',
    payment: '{claim} vart betalt {date}. Det er ingenting att å betale.',
    'set-off': '{claim} vart dekt {date} av pengar du hadde til gode. Det er ingenting att å betale.',
    undated: '{claim}: Det er ingenting att å betale. Skatteetaten har ikkje oppgitt når det vart betalt.',
    seePayment: 'Sjå innbetalinga',
    seePaid: 'Sjå betalte krav',
  },
  back: 'Tilbake til ubetalte krav',
  several: 'Betal ein del av beløpet, eller lag betalingsfil',
  choose: {
    title: 'Vel kva du vil betale',
    lead: 'Kryss av for det du vil betale. Så får du konto, KID og beløp for kvart av dei, og kan laste ned ein PDF eller ei betalingsfil.',
    legend: 'Krav og terminar som ikkje er betalte',
    quick: 'Kryss av for',
    all: 'alle krav',
    overdue: 'forfalne krav',
    none: 'ingen krav',
    apart:
      '{count, plural, one {Eitt beløp kan ikkje kryssast av} other {# beløp kan ikkje kryssast av}}, og må betalast for seg: {sum}.',
    separately: 'Kan ikkje veljast her. Sjå kvifor',
    submit: 'Gå vidare',
    nothingChosen: 'Kryss av for minst eitt krav først.',
    chosen: '{count} valde, til saman {sum}',
    offScreen: '{count, plural, one {Eitt beløp} other {# beløp}} lenger nede i lista er òg kryssa av.',
    tooMany: 'Vi tok med dei {max, number} første. Du kan ikkje velje fleire samtidig.',
    showing: 'Viser {shown, number} av {total, number} beløp.',
    more: 'Vis fleire beløp',
    empty: {
      title: 'Ingen krav å betale',
      text: 'Skatteetaten har ikkje registrert ubetalte krav på verksemda.',
    },
  },
  review: {
    title: 'Betal det du har valt',
    heading: '{count, plural, =0 {Ingenting å betale} one {Éi betaling} other {# betalingar}}',
    change: 'Endre valet',
    total: 'Sum av betalingane (blir betalte kvar for seg)',
    lead: 'Legg inn éi betaling for kvart beløp, òg når to av dei har same KID. Du kan òg laste ned alt som PDF eller betalingsfil nedst.',
    remaining: 'Står att',
    part: 'Betal mindre enn heile beløpet',
    partText:
      'Du kan betale mindre enn heile beløpet. Resten beheld forfallsdatoen sin. Er han passert, kjem det renter på resten.',
    partField: 'Beløp i kroner',
    partHelp: 'Høgst {amount}',
    partSubmit: 'Bruk beløpet',
    partWhole: 'Betal heile beløpet',
    partWarning: 'Delbetaling: det står att {amount} etter denne.',
    invalid: 'Skriv beløpet i kroner, til dømes 1200 eller 1200,50.',
    refused: 'Ikkje med i summen, PDF-en eller betalingsfila',
    fix: 'Rett beløpet',
    alone: 'Sjå korleis du betaler dette kravet',
    gone: '{count, plural, one {Eitt beløp du valde, er gjort opp eller finst ikkje lenger.} other {# beløp du valde, er gjorde opp eller finst ikkje lenger.}}',
    delay:
      'Det kan gå opptil tre arbeidsdagar før betalingane er synlege her. Betaler du i dag, kan dei kome så seint som {date}. Ikkje betal ein gong til i mellomtida.',
  },
  pdf: {
    title: 'Last ned som PDF',
    text: 'Konto, KID, beløp og forfallsdato for alt du har valt. Fin å skrive ut eller sende til rekneskapsføraren.',
    submit: 'Last ned PDF',
  },
  file: {
    title: 'Betal med fil',
    text: 'For deg som lastar opp betalingsfiler i nettbanken eller rekneskapsprogrammet. Fila har éi betaling for kvart beløp du har valt.',
    format: 'Formatet er ISO 20022, pain.001.001.09.',
    account: 'Betal frå konto',
    accountHelp:
      '11 siffer. Alle betalingane i fila blir trekte frå denne kontoen. Vi skriv han i fila og lagrar han ikkje.',
    withholding:
      'Forskotstrekk skal betalast frå skattetrekkskontoen om verksemda bruker ein slik konto. Lag då ei eiga fil for det.',
    confirm: 'Eg har lese åtvaringane over, og vil lage fila likevel.',
    notPaid:
      'Ingenting er betalt enno. Last opp fila i nettbanken og godkjenn betalingane der. Fila ber banken betale på forfallsdatoen eller siste bankdag før han. Forfalne beløp blir betalte så snart du har godkjent dei.',
    undo: 'Angrar du, slettar du fila og lèt vere å godkjenne betalingane i nettbanken.',
    submit: 'Lag betalingsfil',
    refused: {
      title: 'Fila er ikkje laga',
      account:
        'Skriv kontoen du betaler frå: eit norsk kontonummer med 11 siffer, der kontrollsifferet stemmer.',
      confirm: 'Les åtvaringane over, og kryss av for at du vil lage fila likevel.',
      nothing: 'Ingenting av det du valde kan betalast med fil.',
    },
  },
};

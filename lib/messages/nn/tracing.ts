/** Where a payment went, in words, and the search for one. */
export const tracing = {
  title: 'Kvar vart pengane av?',
  lead: 'Finn ei betaling, og sjå kva Skatteetaten brukte pengane til. Fyll ut det du hugsar. Eitt felt er nok.',
  back: 'Til innbetalingane',
  paidTooMuch:
    'Har du betalt for mykje eller to gonger, bruker Skatteetaten pengane på eit anna krav eller betaler dei tilbake. Sjekk at dei har rett kontonummer.',
  form: {
    amount: 'Beløp i kroner',
    amountHint: 'Til dømes 35 000. Gjeld heile betalinga eller ein del av henne.',
    date: 'Dato du betalte',
    dateHint: 'Vi ser ei veke før og ei veke etter.',
    kid: 'KID',
    kidHint: 'Han står på betalinga i nettbanken.',
    submit: 'Finn betalinga',
  },
  invalid: {
    amount: 'Skriv beløpet med tal, til dømes 35 000,50.',
    date: 'Skriv datoen slik: 23.11.2026.',
    kid: 'Ein KID har berre tal, frå 2 til 25 siffer.',
    nothing: 'Fyll ut minst eitt av felta.',
  },
  searched: 'Vi har leita i {years}.',
  outside: 'Vi kan leite i betalingar frå {year} og seinare.',
  otherYears: 'Leit i eit anna år:',
  found: '{count, plural, one {Vi fann éi betaling som passar} other {Vi fann # betalingar som passar}}',
  best: 'Vi viser dei {count, number} som passar best. Fyll ut fleire felt for å finne den du leiter etter.',
  missing: 'Vi fekk ikkje leita i {years}',
  none: {
    title: 'Vi fann inga betaling som passar',
    text: 'Det kan gå opptil tre arbeidsdagar før Skatteetaten viser ei betaling. Er det lenger sidan, sjekk i nettbanken at pengane er trekte, og at kontonummer og KID var rette.',
    fewer: 'Prøv gjerne med færre felt.',
  },
  paid: 'Du betalte {amount} {date}.',
  paidUndated: 'Du betalte {amount}. Skatteetaten har ikkje oppgitt dato.',
  went: 'Slik er pengane brukte:',
  part: {
    claim: 'Brukt på {claim}',
    'other-claim': 'Brukt på eit krav med ein annan KID: {claim}',
    interest: 'Brukt på renter: {claim}',
    owner: 'Dekte skatt du har som privatperson: {claim}',
    ownerOther: 'Dekte den private skatten til innehavaren: {claim}',
    'sent-back': 'Sendt tilbake {date}',
    'sent-back-undated': 'Blir sendt tilbake',
    unplaced: 'Ikkje brukt enno',
    unexplained: 'Ikkje forklart',
  },
  why: {
    'other-claim':
      'Kravet har ein annan KID enn betalinga. Pengane kan likevel vere brukte slik du meinte. Kjenner du ikkje att kravet, spør Skatteetaten.',
    interest:
      'Renter går frå dagen etter forfallsdatoen til kravet er betalt, og blir kravde inn som eigne krav.',
    owner:
      'I eit enkeltpersonføretak kan Skatteetaten bruke ei betaling både på det verksemda skuldar, og på skatten til innehavaren.',
    sentBackLikely:
      'Skatteetaten betalte ut akkurat dette beløpet kort tid etter. Vi trur det er desse pengane.',
    sentBackTo: 'Til konto {account}',
    unplaced:
      'Skatteetaten har pengane, men har ikkje brukt dei på noko krav. Dei blir brukte på eit krav eller betalte tilbake. Står dei lenge, bør du spørje Skatteetaten.',
    unexplained: 'Skatteetaten har ikkje oppgitt kva denne delen er brukt til. Spør dei om du lurer.',
    tooMuch: 'Skatteetaten oppgir at det er brukt meir enn du betalte. Spør dei om du lurer.',
  },
  due: 'Forfallsdato {date}',
  left: 'Står att {amount} på kravet',
  nothingLeft: 'Kravet er betalt',
  placedOn: 'Brukt {date}',
  sum: 'Til saman',
  facts: {
    kid: 'KID',
    from: 'Frå konto',
    to: 'Til konto',
    reference: 'Nummer hos Skatteetaten',
  },
} as const;

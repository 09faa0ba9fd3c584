/** Paying by file, and the page with payment details that can be printed. */
export const paymentFile = {
  refusals: {
    'nothing-to-pay': 'Det står ingenting att å betale.',
    'kid-missing': 'Skatteetaten har ikkje oppgitt KID. Utan KID kan ikkje beløpet vere med i fila.',
    'kid-malformed':
      'KID-en har ikkje rett form, så beløpet er ikkje med i fila. Spør Skatteetaten før du betaler.',
    'account-missing': 'Skatteetaten har ikkje oppgitt konto. Spør dei før du betaler.',
    'account-check-failed':
      'Kontrollsifferet i kontonummeret stemmer ikkje. Spør Skatteetaten før du betaler.',
    'currency-not-nok': 'Skatteetaten oppgir ein annan valuta enn norske kroner. Spør dei før du betaler.',
    'amount-not-positive': 'Beløpet må vere større enn null.',
    'amount-above-remaining': 'Beløpet er større enn det som står att. Du kan betale mindre, men ikkje meir.',
    'chosen-twice': 'Beløpet er valt to gonger. Det er med berre éin gong.',
  },
  warnings: {
    'part-payment':
      'Du betaler berre ein del. Resten må du betale for seg, og det kjem renter på det som ikkje er betalt etter forfallsdatoen.',
    suspended:
      'Innkrevjinga er utsett. Du treng ikkje å betale no. Ta berre med beløpet om du likevel vil betale.',
    'after-due': 'Forfallsdatoen er passert. Det kjem vanlegvis forseinkingsrenter til beløpet er betalt.',
    'same-payment-in-selection':
      'Ei anna av betalingane har same KID, beløp og forfallsdato. Det kan vere det same to gonger. Spør Skatteetaten om du er i tvil.',
    'in-file-today':
      'Dette står òg i ei betalingsfil som vart laga for verksemda i dag. Er den fila send til banken, blir det betalt to gonger.',
    'kid-check-failed':
      'Kontrollsifferet i KID-en følgjer ingen av dei vanlege reglane, men KID-en kan vere rett. Avviser banken betalinga, spør Skatteetaten.',
    'account-not-published':
      'Kontoen er ikkje blant dei Skatteetaten har publisert. Sjekk skatteetaten.no/kontonummer før du betaler.',
    'iban-of-other-account':
      'IBAN og kontonummer peikar på to ulike kontoar. Spør Skatteetaten før du betaler.',
  },
  details: {
    title: 'Betalingsinformasjon',
    lead: 'Legg inn éi betaling for kvar linje, med kontonummeret, KID-en og beløpet på linja. Fleire linjer kan ha same KID.',
    business: 'Verksemd',
    made: 'Laga {at}',
    claim: 'Krav',
    amount: 'Beløp',
    account: 'Til konto',
    kid: 'KID',
    due: 'Forfallsdato',
    receiver: 'Mottakar',
    claimId: 'Kravnummer',
    part: 'Delbetaling. Det står att {amount} etter denne.',
    notGiven: 'Ikkje oppgitt',
    total: 'Sum (skal ikkje betalast samla)',
    delay: 'Det kan gå opptil tre arbeidsdagar før betalinga er synleg hos Skatteetaten.',
  },
} as const;

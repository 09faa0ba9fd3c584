/** Paying by file, and the page with payment details that can be printed. */
export const paymentFile = {
  refusals: {
    'nothing-to-pay': 'Det er ingenting att å betale på dette forfallet.',
    'kid-missing': 'Skatteetaten har ikkje oppgitt KID, og utan den veit dei ikkje kva pengane gjeld.',
    'kid-check-failed': 'Kontrollsifferet i KID-en stemmer ikkje. Spør Skatteetaten før du betaler.',
    'account-missing': 'Skatteetaten har ikkje oppgitt konto. Spør dei før du betaler.',
    'account-check-failed':
      'Kontrollsifferet i kontonummeret stemmer ikkje. Spør Skatteetaten før du betaler.',
    'currency-not-nok': 'Skatteetaten oppgir ein annan valuta enn norske kroner. Spør dei før du betaler.',
    'amount-not-positive': 'Beløpet må vere større enn null.',
    'amount-above-remaining': 'Beløpet er større enn det som står att. Du kan betale mindre, men ikkje meir.',
    'chosen-twice': 'Forfallet er valt to gonger. Det er med berre éin gong.',
  },
  warnings: {
    'part-payment': 'Du betaler berre ein del. Resten forfell som før, og det kan gå renter på han.',
    suspended: 'Innkrevjinga er utsett. Du kan betale likevel, men du må ikkje.',
    'after-due': 'Fristen er gått ut, så det går forseinkingsrenter til du har betalt.',
    'same-kid-in-selection':
      'Fleire av betalingane du har valt har same KID. Sjå etter at du ikkje betaler det same to gonger.',
    'kid-in-file-today':
      'Denne KID-en er med i ei fil du laga tidlegare i dag. Er den fila send, betaler du to gonger.',
    'account-not-published':
      'Kontoen er ikkje blant dei Skatteetaten har publisert. Sjekk skatteetaten.no/kontonummer før du betaler.',
    'iban-of-other-account':
      'IBAN og kontonummer peikar på to ulike kontoar. Spør Skatteetaten før du betaler.',
  },
  details: {
    title: 'Betalingsinformasjon',
    lead: 'Betal eitt forfall om gongen, med kvar sin KID. Då veit Skatteetaten kva pengane gjeld.',
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
    total: 'Sum av betalingane',
    unnamed: 'Krav utan namn',
    delay: 'Det kan ta opptil tre virkedagar før betalinga er synleg hos Skatteetaten.',
  },
} as const;

/** Paying by file, and the page with payment details that can be printed. */
export const paymentFile = {
  refusals: {
    'nothing-to-pay': 'Det gjenstår ingenting å betale.',
    'kid-missing': 'Skatteetaten har ikke oppgitt KID. Uten KID kan ikke beløpet være med i filen.',
    'kid-malformed':
      'KID-en har ikke riktig form, så beløpet er ikke med i filen. Spør Skatteetaten før du betaler.',
    'account-missing': 'Skatteetaten har ikke oppgitt konto. Spør dem før du betaler.',
    'account-check-failed':
      'Kontrollsifferet i kontonummeret stemmer ikke. Spør Skatteetaten før du betaler.',
    'currency-not-nok': 'Skatteetaten oppgir en annen valuta enn norske kroner. Spør dem før du betaler.',
    'amount-not-positive': 'Beløpet må være større enn null.',
    'amount-above-remaining': 'Beløpet er større enn det som gjenstår. Du kan betale mindre, men ikke mer.',
    'chosen-twice': 'Beløpet er valgt to ganger. Det er med bare én gang.',
  },
  warnings: {
    'part-payment':
      'Du betaler bare en del. Resten må du betale for seg, og det løper renter på det som ikke er betalt etter forfallsdatoen.',
    suspended:
      'Innkrevingen er utsatt. Du trenger ikke å betale nå. Ta bare med beløpet hvis du likevel vil betale.',
    'after-due': 'Forfallsdatoen er passert. Det løper vanligvis forsinkelsesrenter til beløpet er betalt.',
    'same-payment-in-selection':
      'En annen av betalingene har samme KID, beløp og forfallsdato. Det kan være det samme to ganger. Spør Skatteetaten hvis du er i tvil.',
    'in-file-today':
      'Dette står også i en betalingsfil som ble laget for virksomheten i dag. Er den filen sendt til banken, blir det betalt to ganger.',
    'kid-check-failed':
      'Kontrollsifferet i KID-en følger ingen av de vanlige reglene, men KID-en kan være riktig. Avviser banken betalingen, spør Skatteetaten.',
    'account-not-published':
      'Kontoen er ikke blant dem Skatteetaten har publisert. Sjekk skatteetaten.no/kontonummer før du betaler.',
    'iban-of-other-account':
      'IBAN og kontonummer peker på to forskjellige kontoer. Spør Skatteetaten før du betaler.',
  },
  details: {
    title: 'Betalingsinformasjon',
    lead: 'Legg inn én betaling for hver linje, med kontonummeret, KID-en og beløpet på linjen. Flere linjer kan ha samme KID.',
    business: 'Virksomhet',
    made: 'Laget {at}',
    claim: 'Krav',
    amount: 'Beløp',
    account: 'Til konto',
    kid: 'KID',
    due: 'Forfallsdato',
    receiver: 'Mottaker',
    claimId: 'Kravnummer',
    part: 'Delbetaling. Det gjenstår {amount} etter denne.',
    notGiven: 'Ikke oppgitt',
    total: 'Sum (skal ikke betales samlet)',
    delay: 'Det kan gå opptil tre arbeidsdager før betalingen vises hos Skatteetaten.',
  },
} as const;

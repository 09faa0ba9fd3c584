/** Paying by file, and the page with payment details that can be printed. */
export const paymentFile = {
  refusals: {
    'nothing-to-pay': 'Det er ingenting igjen å betale på dette forfallet.',
    'kid-missing': 'Skatteetaten har ikke oppgitt KID, og uten den vet de ikke hva pengene gjelder.',
    'kid-check-failed': 'Kontrollsifferet i KID-en stemmer ikke. Spør Skatteetaten før du betaler.',
    'account-missing': 'Skatteetaten har ikke oppgitt konto. Spør dem før du betaler.',
    'account-check-failed':
      'Kontrollsifferet i kontonummeret stemmer ikke. Spør Skatteetaten før du betaler.',
    'currency-not-nok': 'Skatteetaten oppgir en annen valuta enn norske kroner. Spør dem før du betaler.',
    'amount-not-positive': 'Beløpet må være større enn null.',
    'amount-above-remaining': 'Beløpet er større enn det som gjenstår. Du kan betale mindre, men ikke mer.',
    'chosen-twice': 'Forfallet er valgt to ganger. Det er med bare én gang.',
  },
  warnings: {
    'part-payment': 'Du betaler bare en del. Resten forfaller som før, og det kan løpe renter på den.',
    suspended: 'Innkrevingen er utsatt. Du kan betale likevel, men du må ikke.',
    'after-due': 'Fristen er gått ut, så det løper forsinkelsesrenter til du har betalt.',
    'same-kid-in-selection':
      'Flere av betalingene du har valgt har samme KID. Se etter at du ikke betaler det samme to ganger.',
    'kid-in-file-today':
      'Denne KID-en er med i en fil du laget tidligere i dag. Er den filen sendt, betaler du to ganger.',
    'account-not-published':
      'Kontoen er ikke blant dem Skatteetaten har publisert. Sjekk skatteetaten.no/kontonummer før du betaler.',
    'iban-of-other-account':
      'IBAN og kontonummer peker på to forskjellige kontoer. Spør Skatteetaten før du betaler.',
  },
  details: {
    title: 'Betalingsinformasjon',
    lead: 'Betal ett forfall om gangen, med hver sin KID. Da vet Skatteetaten hva pengene gjelder.',
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
    total: 'Sum av betalingene',
    unnamed: 'Krav uten navn',
    delay: 'Det kan ta opp til tre virkedager før betalingen vises hos Skatteetaten.',
  },
} as const;

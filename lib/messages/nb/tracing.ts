/** Where a payment went, in words, and the search for one. */
export const tracing = {
  title: 'Hvor ble pengene av?',
  lead: 'Finn en betaling, og se hva Skatteetaten brukte pengene til. Fyll ut det du husker. Ett felt er nok.',
  back: 'Til innbetalingene',
  paidTooMuch:
    'Har du betalt for mye eller to ganger, bruker Skatteetaten pengene på et annet krav eller betaler dem tilbake. Sjekk at de har riktig kontonummer.',
  form: {
    amount: 'Beløp i kroner',
    amountHint: 'For eksempel 35 000. Gjelder hele betalingen eller en del av den.',
    date: 'Dato du betalte',
    dateHint: 'Vi ser en uke før og en uke etter.',
    kid: 'KID',
    kidHint: 'Den står på betalingen i nettbanken.',
    submit: 'Finn betalingen',
  },
  invalid: {
    amount: 'Skriv beløpet med tall, for eksempel 35 000,50.',
    date: 'Skriv datoen slik: 23.11.2026.',
    kid: 'En KID har bare tall, fra 2 til 25 siffer.',
    nothing: 'Fyll ut minst ett av feltene.',
  },
  searched: 'Vi har lett i {years}.',
  outside: 'Vi kan lete i betalinger fra {year} og senere.',
  otherYears: 'Let i et annet år:',
  found: '{count, plural, one {Vi fant én betaling som passer} other {Vi fant # betalinger som passer}}',
  best: 'Vi viser de {count, number} som passer best. Fyll ut flere felter for å finne den du leter etter.',
  missing: 'Vi fikk ikke lett i {years}',
  none: {
    title: 'Vi fant ingen betaling som passer',
    text: 'Det kan gå opptil tre arbeidsdager før Skatteetaten viser en betaling. Er det lenger siden, sjekk i nettbanken at pengene er trukket, og at kontonummer og KID var riktige.',
    fewer: 'Prøv gjerne med færre felter.',
  },
  paid: 'Du betalte {amount} {date}.',
  paidUndated: 'Du betalte {amount}. Skatteetaten har ikke oppgitt dato.',
  went: 'Slik er pengene brukt:',
  part: {
    claim: 'Brukt på {claim}',
    'other-claim': 'Brukt på et krav med en annen KID: {claim}',
    interest: 'Brukt på renter: {claim}',
    owner: 'Dekket skatt du har som privatperson: {claim}',
    ownerOther: 'Dekket innehaverens private skatt: {claim}',
    'sent-back': 'Sendt tilbake {date}',
    'sent-back-undated': 'Sendes tilbake',
    unplaced: 'Ikke brukt ennå',
    unexplained: 'Ikke forklart',
  },
  why: {
    'other-claim':
      'Kravet har en annen KID enn betalingen. Pengene kan likevel være brukt slik du mente. Kjenner du ikke igjen kravet, spør Skatteetaten.',
    interest:
      'Renter løper fra dagen etter forfallsdatoen til kravet er betalt, og kreves inn som egne krav.',
    owner:
      'I et enkeltpersonforetak kan Skatteetaten bruke en betaling både på det virksomheten skylder, og på skatten til innehaveren.',
    sentBackLikely:
      'Skatteetaten betalte ut akkurat dette beløpet kort tid etter. Vi tror det er disse pengene.',
    sentBackTo: 'Til konto {account}',
    unplaced:
      'Skatteetaten har pengene, men har ikke brukt dem på noe krav. De blir brukt på et krav eller betalt tilbake. Står de lenge, bør du spørre Skatteetaten.',
    unexplained: 'Skatteetaten har ikke oppgitt hva denne delen er brukt til. Spør dem hvis du lurer.',
    tooMuch: 'Skatteetaten oppgir at det er brukt mer enn du betalte. Spør dem hvis du lurer.',
  },
  due: 'Forfallsdato {date}',
  left: 'Gjenstår {amount} på kravet',
  nothingLeft: 'Kravet er betalt',
  placedOn: 'Brukt {date}',
  sum: 'Til sammen',
  facts: {
    kid: 'KID',
    from: 'Fra konto',
    to: 'Til konto',
    reference: 'Nummer hos Skatteetaten',
  },
} as const;

/** The payouts of a year. */
export const payouts = {
  title: 'Utbetalinger',
  lead: 'Penger Skatteetaten har betalt ut til deg, og hva de kommer av.',
  paidOut: 'Utbetalt i {year}',
  onTheirWay: 'På vei til deg',
  list: '{count, plural, one {Én utbetaling} other {# utbetalinger}} i {year}',
  none: {
    title: 'Ingen utbetalinger i {year}',
    text: 'Skatteetaten har ikke registrert noen utbetalinger dette året.',
  },
  paidOn: 'Utbetaling {date}',
  onItsWay: 'Utbetaling på vei',
  from: 'Kommer av {claim}',
  fromMany: 'Kommer av {count, number} tilgodebeløp',
  fromUnknown: 'Skatteetaten har ikke oppgitt hva utbetalingen kommer av.',
  more: 'Se hva utbetalingen kommer av',
  basis: 'Utbetalingen kommer av',
  original: 'Du hadde {amount} til gode',
  rest: 'Se hva resten ble brukt til',
  unexplained: 'Skatteetaten har ikke oppgitt hva {amount} av utbetalingen kommer av.',
  tooMuch:
    'Tilgodebeløpene over er til sammen {amount} høyere enn utbetalingen. Spør Skatteetaten hvis du lurer.',
  date: 'Dato hos Skatteetaten',
  status: 'Status hos Skatteetaten',
  to: 'Til konto',
  reference: 'Nummer hos Skatteetaten',
} as const;

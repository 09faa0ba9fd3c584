/** The payments in of a year. */
export const payments = {
  title: 'Innbetalinger',
  lead: 'Innbetalinger Skatteetaten har registrert det valgte året, og hva pengene er brukt til.',
  trace: {
    heading: 'Leter du etter en betaling?',
    text: 'Søk med det du husker, så forteller vi hvor pengene ble av.',
    link: 'Hvor ble pengene av?',
  },
  paid: 'Innbetalt i {year}',
  unplaced: 'Ikke brukt på noe krav ennå',
  list: '{count, plural, one {Én innbetaling} other {# innbetalinger}} i {year}',
  none: {
    title: 'Ingen innbetalinger i {year}',
    text: 'Skatteetaten har ikke registrert noen innbetalinger dette året. Det kan gå opptil tre arbeidsdager før en betaling vises her.',
  },
  paidOn: 'Innbetaling {date}',
  undated: 'Innbetaling uten dato',
  usedOn: 'Brukt på {claim}',
  usedOnMany: 'Fordelt på {count, number} poster',
  unplacedMark: '{amount} er ikke brukt ennå',
  elsewhereMark: 'Noe er brukt på et annet krav eller på renter',
  more: 'Se hva pengene ble brukt til',
} as const;

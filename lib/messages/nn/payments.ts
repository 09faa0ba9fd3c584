/** The payments in of a year. */
export const payments = {
  title: 'Innbetalingar',
  lead: 'Innbetalingar Skatteetaten har registrert det valde året, og kva pengane er brukte til.',
  trace: {
    heading: 'Leiter du etter ei betaling?',
    text: 'Søk med det du hugsar, så fortel vi kvar pengane vart av.',
    link: 'Kvar vart pengane av?',
  },
  paid: 'Innbetalt i {year}',
  unplaced: 'Ikkje brukt på noko krav enno',
  list: '{count, plural, one {Éi innbetaling} other {# innbetalingar}} i {year}',
  none: {
    title: 'Ingen innbetalingar i {year}',
    text: 'Skatteetaten har ikkje registrert nokon innbetalingar dette året. Det kan gå opptil tre arbeidsdagar før ei betaling er synleg her.',
  },
  paidOn: 'Innbetaling {date}',
  undated: 'Innbetaling utan dato',
  usedOn: 'Brukt på {claim}',
  usedOnMany: 'Fordelt på {count, number} postar',
  unplacedMark: '{amount} er ikkje brukt enno',
  elsewhereMark: 'Noko er brukt på eit anna krav eller på renter',
  more: 'Sjå kva pengane vart brukte til',
} as const;

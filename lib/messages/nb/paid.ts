/** The claims of a year with nothing left. */
export const paid = {
  title: 'Betalte krav',
  lead: 'Krav som er gjort opp, og hva som dekket dem.',
  original: 'Betalte krav, {year}',
  paid: 'Dekket av innbetalinger',
  setOff: 'Dekket av penger du hadde til gode',
  list: '{count, plural, one {Ett betalt krav} other {# betalte krav}}, {year}',
  found: '{count, plural, =0 {Ingen treff} one {Ett treff} other {# treff}} på «{search}»',
  none: {
    title: 'Ingen betalte krav, {year}',
    text: 'Skatteetaten har ikke oppgitt noen betalte krav for dette året.',
  },
  noneFound: 'Prøv et annet ord, eller vis hele listen.',
  search: 'Søk i listen',
  searchHint: 'Navn, periode, beløp, KID eller kravnummer',
  submit: 'Søk',
  clear: 'Vis alle betalte krav',
  due: 'Forfallsdato {date}',
  more: 'Se hva som dekket kravet',
  unexplained: 'Skatteetaten har ikke oppgitt hva som dekket {amount} av kravet.',
  tooMuch:
    'Skatteetaten oppgir {amount} mer i betalinger enn kravet var på. Spør Skatteetaten hvis du ikke forstår hvorfor.',
} as const;

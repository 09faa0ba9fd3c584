/** The claims of a year with nothing left. */
export const paid = {
  title: 'Betalte krav',
  lead: 'Krav som er gjorde opp, og kva som dekte dei.',
  original: 'Betalte krav, {year}',
  paid: 'Dekt av innbetalingar',
  setOff: 'Dekt av pengar du hadde til gode',
  list: '{count, plural, one {Eitt betalt krav} other {# betalte krav}}, {year}',
  found: '{count, plural, =0 {Ingen treff} one {Eitt treff} other {# treff}} på «{search}»',
  none: {
    title: 'Ingen betalte krav, {year}',
    text: 'Skatteetaten har ikkje oppgitt nokon betalte krav for dette året.',
  },
  noneFound: 'Prøv eit anna ord, eller vis heile lista.',
  search: 'Søk i lista',
  searchHint: 'Namn, periode, beløp, KID eller kravnummer',
  submit: 'Søk',
  clear: 'Vis alle betalte krav',
  due: 'Forfallsdato {date}',
  more: 'Sjå kva som dekte kravet',
  unexplained: 'Skatteetaten har ikkje oppgitt kva som dekte {amount} av kravet.',
  tooMuch:
    'Skatteetaten oppgir {amount} meir i betalingar enn kravet var på. Spør Skatteetaten om du ikkje forstår kvifor.',
} as const;

/** The log of who at the bank looked at a business: the page around the list, and its filter. */
export const looks = {
  title: 'Kven i banken har sett tala',
  lead: 'Kvar gong nokon i {bank} ser på tala til verksemda, blir det skrive her før dei får sjå noko. Loggen kan ikkje endrast.',
  none: {
    title: 'Ingen i banken har sett på tala',
    text: 'Rådgivaren ser ingenting utan at de har valt å dele.',
  },
  noMatch: {
    title: 'Ingen treff',
    text: 'Ingen har sett på tala på den måten du har valt.',
    clear: 'Vis alle',
  },
  table: 'Kven som har sett tala, det nyaste først',
  at: 'Når',
  filter: {
    heading: 'Avgrens lista',
    name: 'Namn',
    part: 'Kva dei såg på',
    any: 'Alt',
    from: 'Frå og med',
    to: 'Til og med',
    submit: 'Vis',
  },
  older: 'Vis eldre',
  newest: 'Til dei nyaste',
  file: 'Last ned som CSV',
  sharing: 'Endre kva rådgivaren får sjå',
};

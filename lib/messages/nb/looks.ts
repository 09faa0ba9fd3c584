/** The log of who at the bank looked at a business: the page around the list, and its filter. */
export const looks = {
  title: 'Hvem i banken har sett tallene',
  lead: 'Hver gang noen i {bank} ser på tallene til virksomheten, skrives det her før de får se noe. Loggen kan ikke endres.',
  none: {
    title: 'Ingen i banken har sett på tallene',
    text: 'Rådgiveren ser ingenting uten at dere har valgt å dele.',
  },
  noMatch: {
    title: 'Ingen treff',
    text: 'Ingen har sett på tallene på den måten du har valgt.',
    clear: 'Vis alle',
  },
  table: 'Hvem som har sett tallene, det nyeste først',
  at: 'Når',
  filter: {
    heading: 'Begrens listen',
    name: 'Navn',
    part: 'Hva de så på',
    any: 'Alt',
    from: 'Fra og med',
    to: 'Til og med',
    submit: 'Vis',
  },
  older: 'Vis eldre',
  newest: 'Til de nyeste',
  file: 'Last ned som CSV',
  sharing: 'Endre hva rådgiveren får se',
} as const;

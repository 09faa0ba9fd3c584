/** The accessibility statement. */
export const accessibility = {
  title: 'Tilgjengelighet',
  lead: 'Alle skal kunne bruke disse sidene, uansett hvordan de ser, hører, leser eller styrer maskinen.',
  standardHeading: 'Hva vi følger',
  standard: 'Sidene er bygd etter WCAG 2.2 på nivå A og AA og den europeiske standarden EN 301 549.',
  testedHeading: 'Hvordan vi tester',
  tested:
    'Vi kontrollerer sidene automatisk ved hver endring, og for hånd med tastatur og på smal skjerm (320 piksler).',
  worksHeading: 'Hva du kan regne med',
  works: {
    keyboard: 'Alt kan brukes med tastatur alene.',
    script: 'Skjemaer og lenker virker uten JavaScript.',
    zoom: 'Teksten kan forstørres til 400 prosent uten at noe forsvinner.',
    colour: 'Farge er aldri det eneste som bærer et budskap.',
  },
  knownHeading: 'Kjente mangler',
  known:
    'Knappene for å kopiere krever JavaScript. Uten det kan du merke og kopiere teksten selv. Innlogging og Altinn er andres sider med egne erklæringer.',
  contactHeading: 'Si fra',
  contact:
    'Finner du noe som ikke virker for deg, vil vi gjerne vite det. <ask>Kontakt {bank}: <contact></contact>.</ask>',
} as const;

/** The accessibility statement. */
export const accessibility = {
  title: 'Tilgjenge',
  lead: 'Alle skal kunne bruke desse sidene, same korleis dei ser, høyrer, les eller styrer maskina.',
  standardHeading: 'Kva vi følgjer',
  standard: 'Sidene er bygde etter WCAG 2.2 på nivå A og AA og den europeiske standarden EN 301 549.',
  testedHeading: 'Korleis vi testar',
  tested:
    'Vi kontrollerer sidene automatisk ved kvar endring, og for hand med tastatur og på smal skjerm (320 pikslar).',
  worksHeading: 'Kva du kan rekne med',
  works: {
    keyboard: 'Alt kan brukast med tastatur åleine.',
    script: 'Skjema og lenkjer verkar utan JavaScript.',
    zoom: 'Teksten kan forstørrast til 400 prosent utan at noko forsvinn.',
    colour: 'Farge er aldri det einaste som ber ein bodskap.',
  },
  knownHeading: 'Kjende manglar',
  known:
    'Knappane for å kopiere krev JavaScript. Utan det kan du merkje og kopiere teksten sjølv. Innlogging og Altinn er andre sine sider med eigne fråsegner.',
  contactHeading: 'Sei frå',
  contact:
    'Finn du noko som ikkje verkar for deg, vil vi gjerne vite det. <ask>Kontakt {bank}: <contact></contact>.</ask>',
};

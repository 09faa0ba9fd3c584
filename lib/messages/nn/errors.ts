/** Every expected failure: what happened, what it means, what to do. Keys are the codes of `PortalError`. */
export const errors = {
  'upstream-unavailable': {
    title: 'Skatteetaten eller Altinn svarer ikkje',
    text: 'Krava og samtykket ditt er som før. Vi får berre ikkje henta dei no.',
    action: 'Vent nokre minutt, og prøv igjen.',
  },
  'upstream-malformed': {
    title: 'Vi fekk eit svar vi ikkje forstår',
    text: 'Feilen ligg mellom banken og Skatteetaten eller Altinn, ikkje hos deg. Han er loggført hos banken.',
    action: 'Prøv igjen seinare.',
  },
  'upstream-busy': {
    title: 'Det er stor pågang',
    text: 'Mange hentar opplysningar samtidig.',
    action: 'Vent eit minutt, og prøv igjen.',
  },
  'setup-refused': {
    title: 'Banken fekk ikkje henta opplysningane',
    text: 'Tilgangen til banken vart avvist. Det er ein feil hos banken, ikkje hos deg. Han er loggført hos banken.',
    action: 'Prøv igjen seinare. Hastar det, finn du krava hos Skatteetaten.',
  },
  'request-refused': {
    title: 'Banken fekk ikkje henta opplysningane',
    text: 'Førespurnaden vår vart avvist. Det er ein feil hos banken, ikkje hos deg. Han er loggført hos banken.',
    action: 'Prøv igjen seinare. Hastar det, finn du krava hos Skatteetaten.',
  },
  'consent-missing': {
    title: 'Det manglar samtykke',
    text: 'Vi kan ikkje hente opplysningar om verksemda utan samtykke.',
    action: 'Gi samtykke i Altinn for å sjå oversikta.',
  },
  'consent-expired': {
    title: 'Samtykket er gått ut',
    text: 'Vi hentar ikkje lenger opplysningar om verksemda.',
    action: 'Gi eit nytt samtykke i Altinn for å sjå oversikta igjen.',
  },
  'consent-revoked': {
    title: 'Samtykket er trekt tilbake',
    text: 'Vi hentar ikkje lenger opplysningar om verksemda.',
    action: 'Gi eit nytt samtykke i Altinn om du vil sjå oversikta igjen.',
  },
  'party-unknown': {
    title: 'Skatteetaten har ingen opplysningar om verksemda',
    text: 'Skatteetaten fann ikkje verksemda blant dei som har krav og betalingar. Det er vanleg for nye verksemder. Det betyr ikkje at de ikkje kjem til å få krav.',
    action: 'Meiner du at det er feil, må du kontakte Skatteetaten.',
  },
  conflict: {
    title: 'Nokon andre gjorde det same samtidig',
    text: 'Endringa di vart ikkje teken med, så ingenting er gjort to gonger.',
    action: 'Last sida på nytt, og sjå korleis det står til.',
  },
  'login-not-recent': {
    title: 'Stadfest at det er deg',
    text: 'Det er meir enn eit kvarter sidan du logga inn.',
    action: 'Logg inn på nytt.',
  },
  'not-authenticated': {
    title: 'Du må logge inn',
    text: 'Du er ikkje innlogga, eller det er ei stund sidan du brukte sida.',
    action: 'Logg inn igjen.',
  },
  'not-found': {
    title: 'Vi finn ikkje sida',
    text: 'Sida finst ikkje, eller du har ikkje tilgang til henne.',
    action: 'Gå til verksemdene dine, og vel derifrå.',
  },
  'invalid-input': {
    title: 'Noko mangla i det du sende inn',
    text: 'Ingenting er endra.',
    action: 'Gå tilbake, og prøv igjen.',
  },
};

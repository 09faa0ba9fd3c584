/** Every expected failure: what happened, what it means, what to do. Keys are the codes of `PortalError`. */
export const errors = {
  'upstream-unavailable': {
    title: 'Skatteetaten eller Altinn svarer ikke',
    text: 'Kravene og samtykket ditt er som før. Vi får bare ikke hentet dem nå.',
    action: 'Vent noen minutter, og prøv igjen.',
  },
  'upstream-malformed': {
    title: 'Vi fikk et svar vi ikke forstår',
    text: 'Feilen ligger mellom banken og Skatteetaten eller Altinn, ikke hos deg. Den er logget hos banken.',
    action: 'Prøv igjen senere.',
  },
  'upstream-busy': {
    title: 'Det er stor pågang',
    text: 'Mange henter opplysninger samtidig.',
    action: 'Vent et minutt, og prøv igjen.',
  },
  'setup-refused': {
    title: 'Banken fikk ikke hentet opplysningene',
    text: 'Bankens tilgang ble avvist. Det er en feil hos banken, ikke hos deg. Den er logget hos banken.',
    action: 'Prøv igjen senere. Haster det, finner du kravene hos Skatteetaten.',
  },
  'request-refused': {
    title: 'Banken fikk ikke hentet opplysningene',
    text: 'Forespørselen vår ble avvist. Det er en feil hos banken, ikke hos deg. Den er logget hos banken.',
    action: 'Prøv igjen senere. Haster det, finner du kravene hos Skatteetaten.',
  },
  'consent-missing': {
    title: 'Det mangler samtykke',
    text: 'Vi kan ikke hente opplysninger om virksomheten uten samtykke.',
    action: 'Gi samtykke i Altinn for å se oversikten.',
  },
  'consent-expired': {
    title: 'Samtykket har utløpt',
    text: 'Vi henter ikke lenger opplysninger om virksomheten.',
    action: 'Gi et nytt samtykke i Altinn for å se oversikten igjen.',
  },
  'consent-revoked': {
    title: 'Samtykket er trukket tilbake',
    text: 'Vi henter ikke lenger opplysninger om virksomheten.',
    action: 'Gi et nytt samtykke i Altinn hvis du vil se oversikten igjen.',
  },
  'party-unknown': {
    title: 'Skatteetaten har ingen opplysninger om virksomheten',
    text: 'Skatteetaten fant ikke virksomheten blant dem som har krav og betalinger. Det er vanlig for nye virksomheter. Det betyr ikke at dere ikke kommer til å få krav.',
    action: 'Mener du at det er feil, må du kontakte Skatteetaten.',
  },
  conflict: {
    title: 'Noen andre gjorde det samme samtidig',
    text: 'Endringen din ble ikke tatt med, så ingenting er gjort to ganger.',
    action: 'Last siden på nytt, og se hvordan det står til.',
  },
  'login-not-recent': {
    title: 'Bekreft at det er deg',
    text: 'Det er mer enn et kvarter siden du logget inn.',
    action: 'Logg inn på nytt.',
  },
  'not-authenticated': {
    title: 'Du må logge inn',
    text: 'Du er ikke innlogget, eller det er en stund siden du brukte siden.',
    action: 'Logg inn igjen.',
  },
  'not-found': {
    title: 'Vi finner ikke siden',
    text: 'Den finnes ikke, eller du har ikke tilgang til den.',
    action: 'Gå til virksomhetene dine, og velg derfra.',
  },
  'invalid-input': {
    title: 'Noe manglet i det du sendte inn',
    text: 'Ingenting er endret.',
    action: 'Gå tilbake, og prøv igjen.',
  },
} as const;

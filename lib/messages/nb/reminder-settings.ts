/** The page where a person chooses what to be reminded of, and where the mails go. */
export const reminderSettings = {
  title: 'Påminnelser på e-post',
  lead: 'Velg hva du vil bli minnet om for {business}. Valgene er dine egne: Andre som kan handle på vegne av virksomheten, velger for seg.',
  responsibility:
    'Vi minner om krav slik de var sist vi hentet dem. Du har selv ansvar for å betale i tide, også uten påminnelse.',
  privacy: 'E-postene sier bare at det er noe å se på. Navn, numre og beløp ser du når du logger inn.',
  unavailable: 'Du ser fristene på oversikten når du logger inn.',
  form: {
    what: 'Hva vil du bli minnet om?',
    where: 'Hvor skal vi sende det?',
    address: 'E-postadresse',
    addressHint: 'Den samme for alle virksomhetene dine.',
    submit: 'Lagre',
    stopHint:
      'Fjern alle hakene og lagre, så får du ingen flere. Har du ingen for andre virksomheter heller, sletter vi adressen.',
  },
  address: {
    confirmed: 'Bekreftet. Påminnelser går hit.',
    unconfirmed:
      'Ikke bekreftet ennå. Vi sender ingenting før du har åpnet lenken i e-posten vi sendte. Lagre på nytt for å få en ny.',
  },
  saved: {
    title: 'Valgene er lagret',
    none: 'Du får e-post når det er noe å minne om.',
    off: 'Du får ingen påminnelser for denne virksomheten.',
    sent: 'Vi har sendt deg en e-post. Åpne lenken i den innen 48 timer for å bekrefte adressen.',
  },
  notSent: {
    title: 'E-posten med lenken er ikke sendt',
    failed: 'Valgene er lagret, men e-postsystemet tok ikke imot. Prøv å lagre igjen om litt.',
    limited:
      'Valgene er lagret. Vi har sendt flere slike e-poster nylig. Se etter dem, eller lagre igjen i morgen.',
  },
  notSaved: 'Ingenting er endret.',
} as const;

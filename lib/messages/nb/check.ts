/** The check of what the portal needs: `npm run check` and the pilot team's page. For operators. */
export const check = {
  passed: 'Alt portalen trenger, virker.',
  failed: 'Noe må rettes før portalen virker.',
  next: 'Gjør dette: {next}',
  code: 'Kode: {code}',
  reference: 'Referanse til brukerstøtte: {id}',
  checking: 'Kontrollerer. Det kan ta noen sekunder.',
  again: 'Kontroller på nytt',
  heading: 'Kontroller',
  outcome: { ok: 'I orden', warning: 'Advarsel', failed: 'Feil', skipped: 'Ikke kontrollert' },
  name: {
    configuration: 'Oppsett',
    signing: 'Nøkkel til Maskinporten',
    interestRates: 'Forsinkelsesrente',
    database: 'Database',
    customerLogin: 'Innlogging for kunder',
    staffLogin: 'Innlogging for ansatte',
    maskinporten: 'Maskinporten',
    token: 'Token',
    altinn: 'Altinn',
    access: 'Lov til å be om samtykke',
    consentEnd: 'Siste dag for samtykker',
    skatteetaten: 'Skatteetaten',
    clock: 'Klokke',
    mail: 'E-post',
  },
  fine: {
    configurationRead: 'Alle innstillinger er lest, for miljøet {environment}.',
    keyRegistered:
      'Portalen signerer med nøkkelen {kid}. Den virker i ett år fra den ble lastet opp. Sett dagen i MASKINPORTEN_KEY_EXPIRES, så sier portalen fra i tide.',
    keyValid: 'Portalen signerer med nøkkelen {kid}, som virker i {days} dager til.',
    certificateValid:
      'Virksomhetssertifikatet tilhører {orgnr}, er utstedt av {issuer} og varer i {days} dager til.',
    ratesKnown: 'Portalen har satsene den trenger for å anslå renter.',
    databaseReady: 'Databasen svarer, og alle endringer i skjemaet er gjort.',
    databaseNew: 'Databasen er tom. Kjør npm run db:migrate før portalen starter.',
    loginReady: 'Leverandøren svarer, og adressene stemmer.',
    maskinportenReady: 'Maskinporten svarer, og adressen stemmer.',
    tokenGiven: 'Maskinporten ga et token.',
    altinnReady: 'Altinn svarer og kjenner ressursen {resource}.',
    accessGiven: 'Altinn lar banken be om samtykke til ressursen.',
    consentEndFree: 'Ingen siste dag er satt (CONSENT_LATEST_END).',
    consentEndLater: 'Samtykker kan vare til og med {date}. Det korter ikke inn noen ennå.',
    skatteetatenReady: 'Skatteetaten svarer, og ber om token slik den skal.',
    clockRight: 'Klokkene er like ({seconds} s forskjell).',
    mailReady: 'E-posttjeneren svarer og slipper portalen inn.',
    mailOff: 'Ikke satt opp. Portalen sender ingen e-post.',
  },
  problem: {
    configurationWrong: {
      cause: 'Innstillinger mangler eller er feil.',
      next: 'Rett hver av dem, og kjør kontrollen på nytt.',
    },
    needsConfiguration: {
      cause: 'Kan ikke kontrolleres før oppsettet er riktig.',
      next: 'Rett oppsettet først.',
    },
    needsMaskinporten: {
      cause: 'Kan ikke kontrolleres før Maskinporten svarer.',
      next: 'Rett feilen ved Maskinporten først.',
    },
    needsToken: {
      cause: 'Kan ikke kontrolleres uten token.',
      next: 'Rett feilen ved tokenet for altinn:consentrequests.write først.',
    },
    keyEnding: {
      cause: 'Nøkkelen {kid} virker bare i {days} dager til.',
      next: 'Last opp nøkkelen på nytt, eller en ny, i selvbetjeningen til Maskinporten. Sett så MASKINPORTEN_KEY_EXPIRES til den nye dagen.',
    },
    keyEnded: {
      cause: 'Nøkkelen {kid} sluttet å virke {date}, så Maskinporten gir ingen token.',
      next: 'Last opp nøkkelen på nytt, eller en ny, i selvbetjeningen til Maskinporten. Sett så MASKINPORTEN_KEY_EXPIRES til den nye dagen.',
    },
    certificateEnding: {
      cause: 'Virksomhetssertifikatet varer bare i {days} dager til.',
      next: 'Bestill et nytt nå, og bytt MASKINPORTEN_P12_FILE før det går ut.',
    },
    certificateEnded: {
      cause: 'Virksomhetssertifikatet har gått ut, så Maskinporten gir ingen tokener.',
      next: 'Sett inn et nytt i MASKINPORTEN_P12_FILE, og start portalen på nytt.',
    },
    rateMissing: {
      cause: 'Satsen for halvåret fra {from} mangler, så portalen kan ikke anslå renter for dager i det.',
      next: 'Finn satsen i forskriften om renter ved forsinket betaling, og legg den til i LATE_INTEREST_RATES.',
    },
    databaseHeld: {
      cause: 'Portalen kjører og bruker den innebygde databasen, som bare én prosess kan åpne.',
      next: 'Se databasen på siden /pilot/kontroll i portalen, eller stopp portalen og kjør kontrollen på nytt.',
    },
    databaseUnreachable: {
      cause: 'Databasen kan ikke brukes ({code}).',
      next: 'Kontroller DATABASE_URL, brannmur, bruker og passord, og at databasen kjører.',
    },
    databaseBehind: {
      cause: 'Databasen mangler {count} endringer i skjemaet.',
      next: 'Kjør npm run db:migrate. Den innebygde databasen endres når portalen starter.',
    },
    databaseAhead: {
      cause: 'Databasen er endret av en nyere utgave av portalen enn denne.',
      next: 'Installer den nyere utgaven, eller legg tilbake en sikkerhetskopi fra før oppgraderingen.',
    },
    timeout: {
      cause: 'Ikke noe svar innen fristen i UPSTREAM_TIMEOUT_MS.',
      next: 'Prøv igjen om litt. Varer det, se etter brannmur og mellomtjener, og se driftsmeldinger.',
    },
    network: {
      cause: 'Får ikke kontakt.',
      next: 'Kontroller adressen, navneoppslag, brannmur, mellomtjener og TLS. Åpne brannmuren etter vertsnavn.',
    },
    certificate: {
      cause: 'TLS-sertifikatet til den som svarte, ble avvist.',
      next: 'Kontroller om det er gått ut, hvem som har utstedt det, og at ingen står imellom. Bankens egen utsteder navngis i NODE_EXTRA_CA_CERTS.',
    },
    redirect: {
      cause: 'Svaret var en videresending, og portalen følger aldri slike.',
      next: 'Kontroller adressen i oppsettet, også http og https.',
    },
    'too-large': {
      cause: 'Svaret var større enn portalen leser.',
      next: 'Kontroller adressen i oppsettet: noe annet svarer.',
    },
    serverError: {
      cause: 'Systemet svarer med feil (HTTP {status}).',
      next: 'Prøv igjen om litt. Varer det, se driftsmeldinger og meld fra til dem som driver det.',
    },
    notTheSystem: {
      cause: 'Svaret er ikke fra riktig system (HTTP {status}).',
      next: 'Kontroller adressen i oppsettet, og om en mellomtjener svarer i stedet.',
    },
    issuerDiffers: {
      cause: 'Leverandøren kaller seg noe annet enn det som står i oppsettet, eller oppgir usikre adresser.',
      next: 'Skriv utstederen i oppsettet nøyaktig slik leverandøren gjør, også skråstreken til slutt.',
    },
    refusedOther: {
      cause: 'Maskinporten avviser forespørselen med en kode portalen ikke kjenner.',
      next: 'Slå opp koden hos Digdir, og oppgi referansen når du spør dem.',
    },
    tokenRefused: {
      cause: 'Altinn avviser et helt nytt token.',
      next: 'Kontroller at Altinn og Maskinporten er i samme miljø.',
    },
    accessRefused: {
      cause: 'Altinn lar ikke banken be om samtykke til ressursen.',
      next: 'Be Skatteetaten slippe banken inn på CONSENT_RESOURCE, og kontroller at BANK_ORGNR er riktig.',
    },
    accessUnclear: {
      cause: 'Altinn svarte noe portalen ikke ventet (HTTP {status}), så tilgangen er ikke kjent.',
      next: 'Prøv igjen om litt. Varer det, oppgi koden når du spør Altinn.',
    },
    resourceUnknown: {
      cause: 'Altinn kjenner ikke ressursen {resource} i dette miljøet.',
      next: 'Kontroller CONSENT_RESOURCE og ALTINN_BASE_URL.',
    },
    resourceChanged: {
      cause:
        'Ressursen {resource} er ikke slik portalen regner med: den er ikke for samtykke, eller krever metadata.',
      next: 'Kontroller CONSENT_RESOURCE, og spør Skatteetaten hva som er endret.',
    },
    resourceOneTime: {
      cause: 'Ressursen {resource} gir samtykke til én henting. Portalen henter flere ganger.',
      next: 'Spør Skatteetaten om ressursen er riktig.',
    },
    consentEndShortens: {
      cause:
        'Samtykket kan ikke vare lenger enn prøveordningen, til og med {date}. Nye samtykker blir derfor kortere enn CONSENT_VALID_DAYS.',
      next: 'Spør Skatteetaten om avtalen blir forlenget, og sett så CONSENT_LATEST_END til den nye dagen.',
    },
    consentEndOver: {
      cause: 'Prøveordningen varte til og med {date}, så ingen kunde kan gi samtykke.',
      next: 'Spør Skatteetaten om avtalen er forlenget, og sett så CONSENT_LATEST_END til den nye dagen, eller fjern den.',
    },
    skatteetatenAddress: {
      cause: 'Krav og betalinger finnes ikke på denne adressen (HTTP {status}).',
      next: 'Kontroller KRAVOGBETALINGER_BASE_URL og RIGHTS_PACKAGE.',
    },
    clockAhead: {
      cause: 'Klokken her går {seconds} sekunder foran.',
      next: 'Still klokken med NTP. Maskinporten godtar ti sekunder.',
    },
    clockBehind: {
      cause: 'Klokken her går {seconds} sekunder etter.',
      next: 'Still klokken med NTP. Maskinporten godtar ti sekunder.',
    },
    mailLogin: {
      cause: 'E-posttjeneren avviser brukeren eller passordet.',
      next: 'Kontroller brukeren og passordet i SMTP_URL.',
    },
    mailRefused: {
      cause: 'E-posttjeneren kan ikke brukes ({code}).',
      next: 'Kontroller SMTP_URL, brannmur og TLS, og om tjeneren kjører.',
    },
  },
  refusal: {
    'MP-011': {
      cause: 'Forespørselen til Maskinporten er ugyldig.',
      next: 'Se etter linjeskift eller skrivefeil i MASKINPORTEN_PRIVATE_JWK.',
    },
    'MP-012': {
      cause: 'Forespørselen er brukt før.',
      next: 'Finn ut om en mellomtjener mellom portalen og Maskinporten gjentar forespørsler.',
    },
    'MP-100': {
      cause: 'Maskinporten kjenner ikke klienten.',
      next: 'Kontroller MASKINPORTEN_CLIENT_ID, og at klienten er laget i samme miljø.',
    },
    'MP-110': {
      cause: 'Forespørselen er rettet til feil mottaker.',
      next: 'Kontroller at MASKINPORTEN_ISSUER er i riktig miljø og slutter med skråstrek.',
    },
    'MP-120': {
      cause: 'Sertifikatet gjelder ikke i dette miljøet.',
      next: 'Bruk testsertifikat i test og produksjonssertifikat i produksjon (MASKINPORTEN_P12_FILE).',
    },
    'MP-121': {
      cause: 'Nøkkelen har gått ut. Den varer ett år fra opplasting.',
      next: 'Last opp nøkkelen på nytt, eller en ny, i selvbetjeningen til Maskinporten.',
    },
    'MP-122': {
      cause: 'Sertifikatet tilhører en annen virksomhet enn klienten.',
      next: 'Bruk sertifikat og klient fra samme virksomhet. Avtalen må også være dens.',
    },
    'MP-123': {
      cause: 'Maskinporten godtar ikke sertifikatkjeden.',
      next: 'Eksporter filen på nytt med hele kjeden, og kontroller at sertifikatet er gyldig.',
    },
    'MP-124': {
      cause: 'Signaturen stemmer ikke.',
      next: 'Kontroller at den private nøkkelen hører til nøkkelen som er registrert med samme kid.',
    },
    'MP-130': {
      cause: 'Forespørselen var for gammel da den kom frem.',
      next: 'Still klokken på serveren med NTP, og se om noe holder forespørsler tilbake.',
    },
    'MP-200': {
      cause: 'Klienten har ikke dette scopet.',
      next: 'Legg scopet til klienten i selvbetjeningen. Mangler det der, be eieren om tilgang.',
    },
    'MP-201': {
      cause: 'Scopet er ikke for Maskinporten.',
      next: 'Kontroller KRAVOGBETALINGER_SCOPE.',
    },
    'MP-250': {
      cause: 'Eieren av scopet har ikke gitt det til banken.',
      next: 'Be Skatteetaten (eller Digdir for scopene til Altinn) gi scopet til bankens organisasjonsnummer.',
    },
    'MP-251': {
      cause: 'Banken har ikke delegert scopet til leverandøren.',
      next: 'Be banken delegere API-et i Altinn, og kontroller MASKINPORTEN_CONSUMER_ORG.',
    },
    'MP-301': {
      cause: 'Maskinporten kjenner ikke typen urn:altinn:consent i dette miljøet.',
      next: 'Kontroller MASKINPORTEN_ISSUER, og spør Digdir.',
    },
    'MP-302': {
      cause: 'Maskinporten kjenner ikke et felt i authorization_details.',
      next: 'Oppgrader portalen. Er den ny nok, meld feilen til dem som lager den.',
    },
    'MP-303': {
      cause: 'Maskinporten avviser en verdi i authorization_details, trolig samtykket.',
      next: 'Se samtykket i Altinn, og oppgi referansen når du spør Digdir.',
    },
    'kid-required': {
      cause: 'Klienten har registrerte nøkler, og da kan den ikke bruke sertifikat.',
      next: 'Bruk MASKINPORTEN_PRIVATE_JWK med kid, eller en klient uten registrerte nøkler.',
    },
    'kid-unknown': {
      cause: 'Nøkkelens kid er ikke registrert på klienten.',
      next: 'Last opp den offentlige nøkkelen, eller rett kid i MASKINPORTEN_PRIVATE_JWK.',
    },
    'issued-in-future': {
      cause: 'Forespørselen er datert frem i tid: klokken på serveren går for fort.',
      next: 'Still klokken med NTP.',
    },
    'own-consumer-org': {
      cause: 'Klienten kan ikke handle på vegne av sin egen virksomhet.',
      next: 'La MASKINPORTEN_CONSUMER_ORG stå tom når banken bruker sin egen klient.',
    },
  },
} as const;

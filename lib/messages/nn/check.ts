/** The check of what the portal needs: `npm run check` and the pilot team's page. For operators. */
export const check = {
  passed: 'Alt portalen treng, verkar.',
  failed: 'Noko må rettast før portalen verkar.',
  next: 'Gjer dette: {next}',
  code: 'Kode: {code}',
  reference: 'Referanse til brukarstøtte: {id}',
  checking: 'Kontrollerer. Det kan ta nokre sekund.',
  again: 'Kontroller på nytt',
  heading: 'Kontrollar',
  outcome: { ok: 'I orden', warning: 'Åtvaring', failed: 'Feil', skipped: 'Ikkje kontrollert' },
  name: {
    configuration: 'Oppsett',
    signing: 'Nøkkel til Maskinporten',
    interestRates: 'Forseinkingsrente',
    database: 'Database',
    customerLogin: 'Innlogging for kundar',
    staffLogin: 'Innlogging for tilsette',
    maskinporten: 'Maskinporten',
    token: 'Token',
    altinn: 'Altinn',
    access: 'Lov til å be om samtykke',
    consentEnd: 'Siste dag for samtykke',
    skatteetaten: 'Skatteetaten',
    clock: 'Klokke',
    mail: 'E-post',
  },
  fine: {
    configurationRead: 'Alle innstillingar er lesne, for miljøet {environment}.',
    keyRegistered:
      'Portalen signerer med nøkkelen {kid}. Han verkar i eitt år frå han vart lasta opp. Set dagen i MASKINPORTEN_KEY_EXPIRES, så seier portalen frå i tide.',
    keyValid: 'Portalen signerer med nøkkelen {kid}, som verkar i {days} dagar til.',
    certificateValid:
      'Verksemdssertifikatet høyrer til {orgnr}, er utferda av {issuer} og varer i {days} dagar til.',
    ratesKnown: 'Portalen har satsane han treng for å rekne ut renter.',
    databaseReady: 'Databasen svarer, og alle endringar i skjemaet er gjorde.',
    databaseNew: 'Databasen er tom. Køyr npm run db:migrate før portalen startar.',
    loginReady: 'Leverandøren svarer, og adressene stemmer.',
    maskinportenReady: 'Maskinporten svarer, og adressa stemmer.',
    tokenGiven: 'Maskinporten gav eit token.',
    altinnReady: 'Altinn svarer og kjenner ressursen {resource}.',
    accessGiven: 'Altinn lèt banken be om samtykke til ressursen.',
    consentEndFree: 'Ingen siste dag er sett (CONSENT_LATEST_END).',
    consentEndLater: 'Samtykke kan vare til og med {date}. Det kortar ikkje inn nokon enno.',
    skatteetatenReady: 'Skatteetaten svarer, og ber om token slik han skal.',
    clockRight: 'Klokkene er like ({seconds} s skilnad).',
    mailReady: 'E-posttenaren svarer og slepper portalen inn.',
    mailOff: 'Ikkje sett opp. Portalen sender ingen e-post.',
  },
  problem: {
    configurationWrong: {
      cause: 'Innstillingar manglar eller er feil.',
      next: 'Rett kvar av dei, og køyr kontrollen på nytt.',
    },
    needsConfiguration: {
      cause: 'Kan ikkje kontrollerast før oppsettet er rett.',
      next: 'Rett oppsettet først.',
    },
    needsMaskinporten: {
      cause: 'Kan ikkje kontrollerast før Maskinporten svarer.',
      next: 'Rett feilen ved Maskinporten først.',
    },
    needsToken: {
      cause: 'Kan ikkje kontrollerast utan token.',
      next: 'Rett feilen ved tokenet for altinn:consentrequests.write først.',
    },
    keyEnding: {
      cause: 'Nøkkelen {kid} verkar berre i {days} dagar til.',
      next: 'Last opp nøkkelen på nytt, eller ein ny, i sjølvbeteninga til Maskinporten. Set så MASKINPORTEN_KEY_EXPIRES til den nye dagen.',
    },
    keyEnded: {
      cause: 'Nøkkelen {kid} slutta å verke {date}, så Maskinporten gir ingen token.',
      next: 'Last opp nøkkelen på nytt, eller ein ny, i sjølvbeteninga til Maskinporten. Set så MASKINPORTEN_KEY_EXPIRES til den nye dagen.',
    },
    certificateEnding: {
      cause: 'Verksemdssertifikatet varer berre i {days} dagar til.',
      next: 'Bestill eit nytt no, og byt MASKINPORTEN_P12_FILE før det går ut.',
    },
    certificateEnded: {
      cause: 'Verksemdssertifikatet har gått ut, så Maskinporten gir ingen token.',
      next: 'Set inn eit nytt i MASKINPORTEN_P12_FILE, og start portalen på nytt.',
    },
    rateMissing: {
      cause: 'Satsen for halvåret frå {from} manglar, så portalen kan ikkje rekne ut renter for dagar i det.',
      next: 'Finn satsen i forskrifta om renter ved forseinka betaling, og legg han til i LATE_INTEREST_RATES.',
    },
    databaseHeld: {
      cause: 'Portalen køyrer og bruker den innebygde databasen, som berre éin prosess kan opne.',
      next: 'Sjå databasen på sida /pilot/kontroll i portalen, eller stopp portalen og køyr kontrollen på nytt.',
    },
    databaseUnreachable: {
      cause: 'Databasen kan ikkje brukast ({code}).',
      next: 'Kontroller DATABASE_URL, brannmur, brukar og passord, og at databasen køyrer.',
    },
    databaseBehind: {
      cause: 'Databasen manglar {count} endringar i skjemaet.',
      next: 'Køyr npm run db:migrate. Den innebygde databasen blir endra når portalen startar.',
    },
    databaseAhead: {
      cause: 'Databasen er endra av ei nyare utgåve av portalen enn denne.',
      next: 'Installer den nyare utgåva, eller legg tilbake ein tryggingskopi frå før oppgraderinga.',
    },
    timeout: {
      cause: 'Ikkje noko svar innan fristen i UPSTREAM_TIMEOUT_MS.',
      next: 'Prøv igjen om litt. Varer det, sjå etter brannmur og mellomtenar, og sjå driftsmeldingar.',
    },
    network: {
      cause: 'Får ikkje kontakt.',
      next: 'Kontroller adressa, namneoppslag, brannmur, mellomtenar og TLS. Opne brannmuren etter vertsnamn.',
    },
    certificate: {
      cause: 'TLS-sertifikatet til den som svarte, vart avvist.',
      next: 'Kontroller om det er gått ut, kven som har utferda det, og at ingen står imellom. Bankens eigen utferdar står i NODE_EXTRA_CA_CERTS.',
    },
    redirect: {
      cause: 'Svaret var ei vidaresending, og portalen følgjer aldri slike.',
      next: 'Kontroller adressa i oppsettet, òg http og https.',
    },
    'too-large': {
      cause: 'Svaret var større enn portalen les.',
      next: 'Kontroller adressa i oppsettet: noko anna svarer.',
    },
    serverError: {
      cause: 'Systemet svarer med feil (HTTP {status}).',
      next: 'Prøv igjen om litt. Varer det, sjå driftsmeldingar og meld frå til dei som driv det.',
    },
    notTheSystem: {
      cause: 'Svaret er ikkje frå rett system (HTTP {status}).',
      next: 'Kontroller adressa i oppsettet, og om ein mellomtenar svarer i staden.',
    },
    issuerDiffers: {
      cause: 'Leverandøren kallar seg noko anna enn det som står i oppsettet, eller oppgir utrygge adresser.',
      next: 'Skriv utferdaren i oppsettet nøyaktig slik leverandøren gjer, òg skråstreken til slutt.',
    },
    refusedOther: {
      cause: 'Maskinporten avviser førespurnaden med ein kode portalen ikkje kjenner.',
      next: 'Slå opp koden hos Digdir, og oppgi referansen når du spør dei.',
    },
    tokenRefused: {
      cause: 'Altinn avviser eit heilt nytt token.',
      next: 'Kontroller at Altinn og Maskinporten er i same miljø.',
    },
    accessRefused: {
      cause: 'Altinn lèt ikkje banken be om samtykke til ressursen.',
      next: 'Be Skatteetaten sleppe banken inn på CONSENT_RESOURCE, og kontroller at BANK_ORGNR er rett.',
    },
    accessUnclear: {
      cause: 'Altinn svarte noko portalen ikkje venta (HTTP {status}), så tilgangen er ikkje kjend.',
      next: 'Prøv igjen om litt. Varer det, oppgi koden når du spør Altinn.',
    },
    resourceUnknown: {
      cause: 'Altinn kjenner ikkje ressursen {resource} i dette miljøet.',
      next: 'Kontroller CONSENT_RESOURCE og ALTINN_BASE_URL.',
    },
    resourceChanged: {
      cause:
        'Ressursen {resource} er ikkje slik portalen reknar med: han er ikkje for samtykke, eller krev metadata.',
      next: 'Kontroller CONSENT_RESOURCE, og spør Skatteetaten kva som er endra.',
    },
    resourceOneTime: {
      cause: 'Ressursen {resource} gir samtykke til éi henting. Portalen hentar fleire gonger.',
      next: 'Spør Skatteetaten om ressursen er rett.',
    },
    consentEndShortens: {
      cause:
        'Samtykket kan ikkje vare lenger enn prøveordninga, til og med {date}. Nye samtykke blir difor kortare enn CONSENT_VALID_DAYS.',
      next: 'Spør Skatteetaten om avtalen blir forlengd, og set så CONSENT_LATEST_END til den nye dagen.',
    },
    consentEndOver: {
      cause: 'Prøveordninga varte til og med {date}, så ingen kunde kan gi samtykke.',
      next: 'Spør Skatteetaten om avtalen er forlengd, og set så CONSENT_LATEST_END til den nye dagen, eller fjern han.',
    },
    skatteetatenAddress: {
      cause: 'Krav og betalinger finst ikkje på denne adressa (HTTP {status}).',
      next: 'Kontroller KRAVOGBETALINGER_BASE_URL og RIGHTS_PACKAGE.',
    },
    clockAhead: {
      cause: 'Klokka her går {seconds} sekund for fort.',
      next: 'Still klokka med NTP. Maskinporten godtek ti sekund.',
    },
    clockBehind: {
      cause: 'Klokka her går {seconds} sekund etter.',
      next: 'Still klokka med NTP. Maskinporten godtek ti sekund.',
    },
    mailLogin: {
      cause: 'E-posttenaren avviser brukaren eller passordet.',
      next: 'Kontroller brukaren og passordet i SMTP_URL.',
    },
    mailRefused: {
      cause: 'E-posttenaren kan ikkje brukast ({code}).',
      next: 'Kontroller SMTP_URL, brannmur og TLS, og om tenaren køyrer.',
    },
  },
  refusal: {
    'MP-011': {
      cause: 'Førespurnaden til Maskinporten er ugyldig.',
      next: 'Sjå etter linjeskift eller skrivefeil i MASKINPORTEN_PRIVATE_JWK.',
    },
    'MP-012': {
      cause: 'Førespurnaden er brukt før.',
      next: 'Finn ut om ein mellomtenar mellom portalen og Maskinporten gjentek førespurnader.',
    },
    'MP-100': {
      cause: 'Maskinporten kjenner ikkje klienten.',
      next: 'Kontroller MASKINPORTEN_CLIENT_ID, og at klienten er laga i same miljø.',
    },
    'MP-110': {
      cause: 'Førespurnaden er retta til feil mottakar.',
      next: 'Kontroller at MASKINPORTEN_ISSUER er i rett miljø og sluttar med skråstrek.',
    },
    'MP-120': {
      cause: 'Sertifikatet gjeld ikkje i dette miljøet.',
      next: 'Bruk testsertifikat i test og produksjonssertifikat i produksjon (MASKINPORTEN_P12_FILE).',
    },
    'MP-121': {
      cause: 'Nøkkelen har gått ut. Han varer eitt år frå opplasting.',
      next: 'Last opp nøkkelen på nytt, eller ein ny, i sjølvbeteninga til Maskinporten.',
    },
    'MP-122': {
      cause: 'Sertifikatet høyrer til ei anna verksemd enn klienten.',
      next: 'Bruk sertifikat og klient frå same verksemd. Avtalen må òg vere hennar.',
    },
    'MP-123': {
      cause: 'Maskinporten godtek ikkje sertifikatkjeda.',
      next: 'Eksporter fila på nytt med heile kjeda, og kontroller at sertifikatet er gyldig.',
    },
    'MP-124': {
      cause: 'Signaturen stemmer ikkje.',
      next: 'Kontroller at den private nøkkelen høyrer til nøkkelen som er registrert med same kid.',
    },
    'MP-130': {
      cause: 'Førespurnaden var for gammal då han kom fram.',
      next: 'Still klokka på tenaren med NTP, og sjå om noko held førespurnader tilbake.',
    },
    'MP-200': {
      cause: 'Klienten har ikkje dette scopet.',
      next: 'Legg scopet til klienten i sjølvbeteninga. Manglar det der, be eigaren om tilgang.',
    },
    'MP-201': {
      cause: 'Scopet er ikkje for Maskinporten.',
      next: 'Kontroller innstillinga KRAVOGBETALINGER_SCOPE.',
    },
    'MP-250': {
      cause: 'Eigaren av scopet har ikkje gitt det til banken.',
      next: 'Be Skatteetaten (eller Digdir for scopa til Altinn) gi scopet til organisasjonsnummeret til banken.',
    },
    'MP-251': {
      cause: 'Banken har ikkje delegert scopet til leverandøren.',
      next: 'Be banken delegere API-et i Altinn, og kontroller MASKINPORTEN_CONSUMER_ORG.',
    },
    'MP-301': {
      cause: 'Maskinporten kjenner ikkje typen urn:altinn:consent i dette miljøet.',
      next: 'Kontroller MASKINPORTEN_ISSUER, og spør Digdir.',
    },
    'MP-302': {
      cause: 'Maskinporten kjenner ikkje eit felt i authorization_details.',
      next: 'Oppgrader portalen. Er han ny nok, meld feilen til dei som lagar han.',
    },
    'MP-303': {
      cause: 'Maskinporten avviser ein verdi i authorization_details, truleg samtykket.',
      next: 'Sjå samtykket i Altinn, og oppgi referansen når du spør Digdir.',
    },
    'kid-required': {
      cause: 'Klienten har registrerte nøklar, og då kan han ikkje bruke sertifikat.',
      next: 'Bruk MASKINPORTEN_PRIVATE_JWK med kid, eller ein klient utan registrerte nøklar.',
    },
    'kid-unknown': {
      cause: 'Kid-en til nøkkelen er ikkje registrert på klienten.',
      next: 'Last opp den offentlege nøkkelen, eller rett kid i MASKINPORTEN_PRIVATE_JWK.',
    },
    'issued-in-future': {
      cause: 'Førespurnaden er datert fram i tid: klokka på tenaren går for fort.',
      next: 'Still klokka med NTP.',
    },
    'own-consumer-org': {
      cause: 'Klienten kan ikkje handle på vegner av si eiga verksemd.',
      next: 'La MASKINPORTEN_CONSUMER_ORG stå tom når banken bruker sin eigen klient.',
    },
  },
};

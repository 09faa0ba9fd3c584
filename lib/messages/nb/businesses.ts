/** The page where the person picks a business. */
export const businesses = {
  title: 'Dine virksomheter',
  lead: '{count, plural, one {Du kan handle på vegne av denne virksomheten.} other {Velg virksomheten du vil se.}}',
  orgnr: 'Org.nr. {orgnr}',
  role: 'Din rolle: {role}',
  consent: {
    none: 'Samtykke mangler',
    requested: 'Venter på svar i Altinn',
    granted: 'Samtykket gjelder til og med {date}',
    rejected: 'Samtykke ikke gitt',
    abandoned: 'Samtykke mangler',
    failed: 'Samtykke mangler',
    expired: 'Samtykket er utløpt',
    revoked: 'Samtykket er trukket tilbake',
    lost: 'Altinn har ikke lenger samtykket',
    stopped: 'Visningen er stoppet',
    replaced: 'Samtykke mangler',
  },
  empty: {
    title: 'Vi finner ingen virksomhet du kan handle på vegne av',
    text: 'Banken har ikke registrert at du kan handle på vegne av noen virksomhet. <ask>Mener du at det er feil, kontakt {bank}: <contact></contact>.</ask> Skatteetaten og Altinn kan ikke rette dette.',
  },
} as const;

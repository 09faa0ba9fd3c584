/** The page where the person picks a business. */
export const businesses = {
  title: 'Verksemdene dine',
  lead: '{count, plural, one {Du kan handle på vegner av denne verksemda.} other {Vel verksemda du vil sjå.}}',
  orgnr: 'Org.nr. {orgnr}',
  role: 'Rolla di: {role}',
  consent: {
    none: 'Samtykke manglar',
    requested: 'Ventar på svar i Altinn',
    granted: 'Samtykket gjeld til og med {date}',
    rejected: 'Samtykke ikkje gitt',
    abandoned: 'Samtykke manglar',
    failed: 'Samtykke manglar',
    expired: 'Samtykket er gått ut',
    revoked: 'Samtykket er trekt tilbake',
    lost: 'Altinn har ikkje lenger samtykket',
    stopped: 'Visinga er stoppa',
    replaced: 'Samtykke manglar',
  },
  empty: {
    title: 'Vi finn inga verksemd du kan handle på vegner av',
    text: 'Banken har ikkje registrert at du kan handle på vegner av noka verksemd. <ask>Meiner du at det er feil, kontakt {bank}: <contact></contact>.</ask> Skatteetaten og Altinn kan ikkje rette dette.',
  },
};

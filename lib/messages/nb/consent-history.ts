/** What happened to a business's consents, and how the bank learnt of it. */
export const consentHistory = {
  title: 'Samtykkehistorikk',
  lead: 'Alt som har skjedd med samtykkene til {business}, det nyeste først. Alle som kan handle på vegne av virksomheten, ser det samme.',
  all: 'Se hele historikken',
  none: 'Ingenting har skjedd ennå.',
  asked: 'Det gjaldt krav, innbetalinger og utbetalinger til og med {date}.',
  brought: '{person} kom tilbake fra Altinn med svaret.',
  erased:
    '{count, plural, one {Ett svar fra Skatteetaten ble slettet.} other {# svar fra Skatteetaten ble slettet.}}',
  learnt: 'Banken fikk vite det {at}.',
  former: 'En som ikke lenger kan handle på vegne av virksomheten',
  acts: {
    asked: '{person} ba om samtykke fra virksomheten',
    'asked-to-renew': '{person} ba om å fornye samtykket',
    granted: 'Samtykket ble gitt i Altinn',
    rejected: 'Forespørselen fikk nei i Altinn',
    'called-off': '{person} avbrøt forespørselen',
    lapsed: 'Ingen svarte innen fristen, så forespørselen falt bort',
    failed: 'Forespørselen kom ikke frem til Altinn',
    expired: 'Samtykket utløp',
    withdrawn: 'Samtykket ble trukket tilbake i Altinn',
    lost: 'Fantes ikke lenger i Altinn',
    stopped: '{person} stoppet visningen i banken',
    left: 'Virksomheten sto ikke lenger i bankens kundeliste, og banken sluttet å bruke samtykket',
    resumed: '{person} startet visningen igjen',
    replaced: 'Et nytt samtykke tok over',
  },
  learntBy: {
    request: 'Skrevet ned da forespørselen ble sendt',
    callback: 'Banken spurte Altinn da noen kom tilbake derfra',
    read: 'Banken spurte Altinn',
    feed: 'Altinn meldte fra',
    'token-error': 'Tilgangen ble avvist, og banken spurte Altinn',
    'data-error': 'Skatteetaten avviste oss, og banken spurte Altinn',
    clock: 'Sluttdatoen var nådd',
    person: 'Gjort her i banken',
    bank: 'Bankens kundeliste',
  },
} as const;

/** Who at the bank has looked, on the page and in the export. */
export const looks = {
  columns: {
    date: 'Dato',
    time: 'Klokkeslett',
    name: 'Navn',
    role: 'Rolle',
    part: 'Så på',
  },
  roles: {
    advisor: 'Rådgiver',
    'team-lead': 'Teamleder',
    'bank-wide': 'Leserolle for hele banken',
    pilot: 'Pilotteamet',
  },
  parts: {
    summary: 'Sammendraget',
    claims: 'Kravene',
    payments: 'Innbetalingene',
    payouts: 'Utbetalingene',
    claim: 'Ett krav',
    statement: 'Kontoutskriften',
    list: 'Summene i en liste over kunder',
    export: 'Summene i en fil med kunder',
  },
} as const;

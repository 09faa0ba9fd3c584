/** The overview of a business: totals, unpaid claims and what surrounds them. */
export const overview = {
  title: 'Krav og betalinger',
  change: 'Bytt virksomhet',
  fetchedToday: 'Hentet fra Skatteetaten i dag {time}',
  fetchedOn: 'Hentet fra Skatteetaten {date} {time}',
  refresh: 'Hent på nytt',
  newEnough: 'Tallene er nettopp hentet. Vent litt før du henter på nytt.',
  consentUntil: 'Samtykket gjelder til og med {date}',
  loading: 'Henter krav fra Skatteetaten …',
  welcome: {
    title: 'Takk, samtykket er registrert',
    text: 'Nå henter vi krav og betalinger fra Skatteetaten. Samtykket gjelder til og med {date}.',
  },
  summary: {
    overdue: '{count, plural, one {Ett krav er forfalt.} other {# krav er forfalt.}}',
    urge: 'Betal så snart du kan. Rentene øker hver dag.',
    statedOnly: 'Skatteetaten oppgir dette beløpet, men vi har ikke fått kravene bak det.',
    next: '{days, plural, =0 {Neste forfallsdato er i dag.} =1 {Neste forfallsdato er i morgen, {date}.} other {Neste forfallsdato er {date}, om # dager.}}',
  },
  owedNow: {
    heading: 'Forfalt, med renter til i dag',
    headingOn: 'Forfalt, med renter til {date}',
    parts: '{overdue} i krav og {interest} i renter så langt',
    split: 'Virksomheten {business}, deg som privatperson {owner}',
    splitOther: 'Virksomheten {business}, innehaveren som privatperson {owner}',
    interest: 'Rentene krever Skatteetaten vanligvis inn senere, som egne krav.',
    see: 'Betalinger for alt forfalt ({count, number})',
  },
  suspended: {
    heading:
      '{count, plural, one {Ett krav} other {# krav}} du ikke trenger å betale nå (utsatt innkreving, {amount})',
    text: 'Skatteetaten har utsatt innkrevingen. Renter kan løpe til kravene er betalt.',
  },
  totals: {
    heading: 'Summer',
    overdue: 'Forfalte krav',
    overdueNone: 'Ingen krav er forfalt',
    future: 'Fremtidige krav',
    futureNone: 'Ingen krav med forfallsdato fremover',
    suspended: 'Utsatt innkreving',
    undated: 'Uten forfallsdato',
    undatedText: 'Krav uten forfallsdato. Skatteetaten har dem ikke med i noen sum.',
    interest: 'Forsinkelsesrenter så langt',
    interestText:
      'Forsinkelsesrenter på forfalte krav, slik Skatteetaten har regnet dem. De øker vanligvis hver dag til kravet er betalt, og kreves inn for seg.',
    credit: 'Til gode',
    creditText: 'Penger Skatteetaten skal betale ut til deg, eller bruke på andre krav.',
    unplaced: 'Innbetalt, ikke brukt ennå',
    unplacedText: 'Penger du har betalt inn, men som Skatteetaten ikke har brukt på noe krav ennå.',
    balance: 'Netto skyldig',
    balanceCredit: 'Netto til gode',
    balanceText:
      'Krav og renter, minus det du har til gode og innbetalinger som ikke er brukt ennå. Skatteetaten kaller det saldo. Betal ikke dette beløpet: betal hvert krav for seg.',
    balanceSuspended: '{amount} av dette er det utsatt innkreving på.',
    balanceCreditText:
      'Du har mer til gode enn du skylder. Forfalte krav må likevel betales, hvis ikke Skatteetaten har brukt pengene på dem.',
    owner: 'Av dette er {amount} registrert på deg som privatperson.',
    ownerOther: 'Av dette er {amount} registrert på innehaveren som privatperson.',
  },
  mismatch: {
    title: 'Skatteetatens sum og kravene viser ulike tall',
    text: 'Vi viser Skatteetatens sum. Forskjellen kan skyldes renter eller penger som ikke er brukt ennå. Betal beløpene som står på kravene. Er forskjellen stor, spør Skatteetaten.',
    row: '{name}: Skatteetaten oppgir {stated}, kravene blir {computed} til sammen.',
  },
  todo: {
    heading: 'Forfalt og forfaller snart',
    overdue: '{amount} er forfalt',
    soon: '{amount} forfaller innen {days, number} dager',
    more: 'Se {count, plural, one {én betaling} other {# betalinger}} til',
    none: 'Ingen av kravene vi har hentet, forfaller innen {days, number} dager.',
    notReported:
      'Mva, arbeidsgiveravgift og forskuddstrekk vises her først når meldingen er levert. Betalingsfristen gjelder uansett.',
  },
  since: {
    heading: 'Nytt siden sist',
    lead: 'Siden du så på dette {date} {time}:',
    new: 'Nytt krav: {claim}, {amount}.',
    newCredit: 'Nytt tilgodebeløp: {claim}, {amount}.',
    closed: 'Ikke lenger åpent: {claim}. Det er betalt, motregnet, utbetalt eller trukket tilbake.',
    placed: '{amount} er brukt på {claim}.',
    placedCredit: '{amount} er utbetalt eller brukt av {claim}.',
    undone: '{amount} er ikke lenger brukt på {claim}.',
    changed: 'Beløpet på {claim} er endret fra {before} til {after}.',
    overdue: '{claim} er forfalt. {amount} er ikke registrert som betalt.',
    more: '{count, plural, one {Og én endring til.} other {Og # endringer til.}}',
  },
  chart: {
    heading: 'Når forfaller det?',
    overdue: 'Forfalt',
    later: 'Senere',
    undated: 'Uten forfallsdato',
    table: 'Vis kravene måned for måned',
    month: 'Når',
    claims: 'Krav',
    amount: 'Å betale',
    total: 'Til sammen',
    more: 'og {count, number} til',
  },
  groups: {
    heading: 'Sum for hver type krav',
    claims: '{count, plural, one {Ett krav} other {# krav}}',
    see: 'Se de ubetalte kravene',
    mismatch: 'Skatteetaten oppgir et annet tall',
  },
  trace: {
    label: 'Hva består dette av?',
    total: 'Til sammen',
  },
  unpaid: {
    heading: 'Ubetalte krav ({count, number})',
    none: 'Skatteetaten har ikke registrert ubetalte krav.',
    showing: 'Viser de {shown, number} første av {total, number} krav, sortert etter forfallsdato.',
    all: 'Se alle {total, number} ubetalte krav',
  },
  credits: {
    heading: 'Tilgodebeløp',
    lead: 'Beløp Skatteetaten skylder deg. De blir utbetalt, eller brukt til å dekke andre krav.',
  },
  unplaced: {
    heading: 'Innbetalinger som ikke er brukt ennå',
    lead: 'Skatteetaten har fått pengene, men har ikke brukt dem på noe krav ennå. Står de lenge, bør du spørre Skatteetaten.',
    paidOn: 'Betalt',
    paidAmount: 'Innbetalt i alt',
    kid: 'KID',
    from: 'Fra konto',
  },
  shielded: {
    title: 'Skatteetaten viser ikke disse opplysningene',
    text: 'Skatteetaten gir ikke banken disse opplysningene. Det sier ingenting om virksomheten, og betyr ikke at noe er galt.',
    action: 'Du finner kravene når du logger inn hos Skatteetaten.',
  },
  empty: {
    title: 'Ingen ubetalte krav hos Skatteetaten',
    text: 'Skatteetaten har ikke registrert ubetalte krav på virksomheten. Krav som bygger på en melding, som mva, vises først når meldingen er levert og behandlet.',
  },
  stored: {
    title: 'Tallene er ikke ferske',
    today:
      '{why, select, busy {Mange henter tall fra Skatteetaten akkurat nå.} other {Vi fikk ikke kontakt med Skatteetaten nå.}} Du ser tallene slik de var i dag {time}. Nye krav og betalinger etter det er ikke med.',
    older:
      '{why, select, busy {Mange henter tall fra Skatteetaten akkurat nå.} other {Vi fikk ikke kontakt med Skatteetaten nå.}} Du ser tallene slik de var {date} {time}. Nye krav og betalinger etter det er ikke med.',
  },
  unreadableTitle: 'Noe kunne ikke vises',
  unreadable:
    'Dette fra Skatteetaten kunne ikke leses: {rows}. Summene kan derfor være for lave. Feilen er logget hos banken. Hele listen finner du hos Skatteetaten.',
  unreadableRows: {
    claims: '{count, plural, one {ett krav} other {# krav}}',
    payments: '{count, plural, one {én innbetaling} other {# innbetalinger}}',
    payouts: '{count, plural, one {én utbetaling} other {# utbetalinger}}',
    placements: '{count, plural, one {én linje} other {# linjer}} om hva penger er brukt på',
    sums: '{count, plural, one {én sum} other {# summer}}',
    dates: '{count, plural, one {én dato} other {# datoer}}',
  },
  words: {
    heading: 'Ord og uttrykk',
    due: {
      term: 'Forfallsdato',
      text: 'Siste dag du kan betale uten forsinkelsesrenter. Rentene løper fra dagen etter.',
    },
    placement: {
      term: 'Brukt på krav',
      text: 'Når Skatteetaten bruker en innbetaling på et bestemt krav. Skatteetaten kaller det plassering.',
    },
    offset: {
      term: 'Motregning',
      text: 'Når penger du har til gode, blir brukt til å dekke noe du skylder.',
    },
    credit: {
      term: 'Tilgodebeløp',
      text: 'Penger Skatteetaten skylder deg, for eksempel etter en mva-melding.',
    },
    interest: {
      term: 'Forsinkelsesrenter',
      text: 'Renter på det som ikke er betalt, fra dagen etter forfallsdatoen til og med dagen du betaler.',
    },
  },
  help: {
    heading: 'Hvem spør jeg om dette?',
    tax: { term: 'Skatteetaten', text: 'Beløp, frister, renter, utsatt innkreving og betalingsavtale.' },
    bank: { term: '{bank}', text: 'Innlogging, «Krav og betalinger» og betaling fra kontoen din.' },
    accountant: {
      term: 'Regnskapsføreren din',
      text: 'Hva du har levert, og hvorfor beløpet ble som det ble.',
    },
    taxLink: 'Kontakt Skatteetaten',
  },
} as const;

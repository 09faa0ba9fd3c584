/** The overview of a business: totals, unpaid claims and what surrounds them. */
export const overview = {
  title: 'Krav og betalingar',
  change: 'Byt verksemd',
  fetchedToday: 'Henta frå Skatteetaten i dag {time}',
  fetchedOn: 'Henta frå Skatteetaten {date} {time}',
  refresh: 'Hent på nytt',
  newEnough: 'Tala er nettopp henta. Vent litt før du hentar på nytt.',
  consentUntil: 'Samtykket gjeld til og med {date}',
  loading: 'Hentar krav frå Skatteetaten …',
  welcome: {
    title: 'Takk, samtykket er registrert',
    text: 'No hentar vi krav og betalingar frå Skatteetaten. Samtykket gjeld til og med {date}.',
  },
  summary: {
    overdue: '{count, plural, one {Eitt krav er forfalle.} other {# krav er forfalne.}}',
    urge: 'Betal så snart du kan. Rentene aukar kvar dag.',
    statedOnly: 'Skatteetaten oppgir dette beløpet, men vi har ikkje fått krava bak det.',
    next: '{days, plural, =0 {Neste forfallsdato er i dag.} =1 {Neste forfallsdato er i morgon, {date}.} other {Neste forfallsdato er {date}, om # dagar.}}',
  },
  owedNow: {
    heading: 'Forfalle, med renter til i dag',
    headingOn: 'Forfalle, med renter til {date}',
    parts: '{overdue} i krav og {interest} i renter så langt',
    split: 'Verksemda {business}, deg som privatperson {owner}',
    splitOther: 'Verksemda {business}, innehavaren som privatperson {owner}',
    interest: 'Rentene krev Skatteetaten vanlegvis inn seinare, som eigne krav.',
    see: 'Betalingar for alt som er forfalle ({count, number})',
  },
  suspended: {
    heading:
      '{count, plural, one {Eitt krav} other {# krav}} du ikkje treng å betale no (utsett innkrevjing, {amount})',
    text: 'Skatteetaten har utsett innkrevjinga. Det kan kome renter til krava er betalte.',
  },
  totals: {
    heading: 'Summar',
    overdue: 'Forfalne krav',
    overdueNone: 'Ingen krav er forfalne',
    future: 'Framtidige krav',
    futureNone: 'Ingen krav med forfallsdato framover',
    suspended: 'Utsett innkrevjing',
    undated: 'Utan forfallsdato',
    undatedText: 'Krav utan forfallsdato. Skatteetaten har dei ikkje med i nokon sum.',
    interest: 'Forseinkingsrenter så langt',
    interestText:
      'Forseinkingsrenter på forfalne krav, slik Skatteetaten har rekna dei. Dei aukar vanlegvis kvar dag til kravet er betalt, og blir kravde inn for seg.',
    credit: 'Til gode',
    creditText: 'Pengar Skatteetaten skal betale ut til deg, eller bruke på andre krav.',
    unplaced: 'Innbetalt, ikkje brukt enno',
    unplacedText: 'Pengar du har betalt inn, men som Skatteetaten ikkje har brukt på noko krav enno.',
    balance: 'Netto skuldig',
    balanceCredit: 'Netto til gode',
    balanceText:
      'Krav og renter, minus det du har til gode og innbetalingar som ikkje er brukte enno. Skatteetaten kallar det saldo. Ikkje betal dette beløpet: betal kvart krav for seg.',
    balanceSuspended: 'For {amount} av dette er innkrevjinga utsett.',
    balanceCreditText:
      'Du har meir til gode enn du skuldar. Forfalne krav må likevel betalast, om ikkje Skatteetaten har brukt pengane på dei.',
    owner: 'Av dette er {amount} registrert på deg som privatperson.',
    ownerOther: 'Av dette er {amount} registrert på innehavaren som privatperson.',
  },
  mismatch: {
    title: 'Summen frå Skatteetaten og krava viser ulike tal',
    text: 'Vi viser summen frå Skatteetaten. Skilnaden kan kome av renter eller pengar som ikkje er brukte enno. Betal beløpa som står på krava. Er skilnaden stor, spør Skatteetaten.',
    row: '{name}: Skatteetaten oppgir {stated}, krava blir {computed} til saman.',
  },
  todo: {
    heading: 'Forfalle og forfell snart',
    overdue: '{amount} er forfalle',
    soon: '{amount} forfell innan {days, number} dagar',
    more: 'Sjå {count, plural, one {éi betaling} other {# betalingar}} til',
    none: 'Ingen av krava vi har henta, forfell innan {days, number} dagar.',
    notReported:
      'Mva, arbeidsgivaravgift og forskotstrekk er synlege her først når meldinga er levert. Betalingsfristen gjeld uansett.',
  },
  since: {
    heading: 'Nytt sidan sist',
    lead: 'Sidan du såg på dette {date} {time}:',
    new: 'Nytt krav: {claim}, {amount}.',
    newCredit: 'Nytt tilgodebeløp: {claim}, {amount}.',
    closed: 'Ikkje lenger ope: {claim}. Det er betalt, motrekna, utbetalt eller trekt tilbake.',
    placed: '{amount} er brukt på {claim}.',
    placedCredit: '{amount} er utbetalt eller brukt av {claim}.',
    undone: '{amount} er ikkje lenger brukt på {claim}.',
    changed: 'Beløpet på {claim} er endra frå {before} til {after}.',
    overdue: '{claim} er forfalle. {amount} er ikkje registrert som betalt.',
    more: '{count, plural, one {Og éi endring til.} other {Og # endringar til.}}',
  },
  chart: {
    heading: 'Når forfell det?',
    overdue: 'Forfalle',
    later: 'Seinare',
    undated: 'Utan forfallsdato',
    table: 'Vis krava månad for månad',
    month: 'Når',
    claims: 'Krav',
    amount: 'Å betale',
    total: 'Til saman',
    more: 'og {count, number} til',
  },
  groups: {
    heading: 'Sum for kvar type krav',
    claims: '{count, plural, one {Eitt krav} other {# krav}}',
    see: 'Sjå dei ubetalte krava',
    mismatch: 'Skatteetaten oppgir eit anna tal',
  },
  trace: {
    label: 'Kva er dette sett saman av?',
    total: 'Til saman',
  },
  unpaid: {
    heading: 'Ubetalte krav ({count, number})',
    none: 'Skatteetaten har ikkje registrert ubetalte krav.',
    showing: 'Viser dei {shown, number} første av {total, number} krav, sorterte etter forfallsdato.',
    all: 'Sjå alle {total, number} ubetalte krav',
  },
  credits: {
    heading: 'Tilgodebeløp',
    lead: 'Beløp Skatteetaten skuldar deg. Dei blir utbetalte, eller brukte til å dekkje andre krav.',
  },
  unplaced: {
    heading: 'Innbetalingar som ikkje er brukte enno',
    lead: 'Skatteetaten har fått pengane, men har ikkje brukt dei på noko krav enno. Står dei lenge, bør du spørje Skatteetaten.',
    paidOn: 'Betalt',
    paidAmount: 'Innbetalt i alt',
    kid: 'KID',
    from: 'Frå konto',
  },
  shielded: {
    title: 'Skatteetaten viser ikkje desse opplysningane',
    text: 'Skatteetaten gir ikkje banken desse opplysningane. Det seier ingenting om verksemda, og betyr ikkje at noko er gale.',
    action: 'Du finn krava når du loggar inn hos Skatteetaten.',
  },
  empty: {
    title: 'Ingen ubetalte krav hos Skatteetaten',
    text: 'Skatteetaten har ikkje registrert ubetalte krav på verksemda. Krav som byggjer på ei melding, som mva, er først synlege når meldinga er levert og behandla.',
  },
  stored: {
    title: 'Tala er ikkje ferske',
    today:
      '{why, select, busy {Mange hentar tal frå Skatteetaten akkurat no.} other {Vi fekk ikkje kontakt med Skatteetaten no.}} Du ser tala slik dei var i dag {time}. Nye krav og betalingar etter det er ikkje med.',
    older:
      '{why, select, busy {Mange hentar tal frå Skatteetaten akkurat no.} other {Vi fekk ikkje kontakt med Skatteetaten no.}} Du ser tala slik dei var {date} {time}. Nye krav og betalingar etter det er ikkje med.',
  },
  unreadableTitle: 'Noko kunne ikkje visast',
  unreadable:
    'Dette frå Skatteetaten kunne ikkje lesast: {rows}. Summane kan derfor vere for låge. Feilen er logga hos banken. Heile lista finn du hos Skatteetaten.',
  unreadableRows: {
    claims: '{count, plural, one {eitt krav} other {# krav}}',
    payments: '{count, plural, one {éi innbetaling} other {# innbetalingar}}',
    payouts: '{count, plural, one {éi utbetaling} other {# utbetalingar}}',
    placements: '{count, plural, one {éi linje} other {# linjer}} om kva pengar er brukte på',
    sums: '{count, plural, one {éin sum} other {# summar}}',
    dates: '{count, plural, one {éin dato} other {# datoar}}',
  },
  words: {
    heading: 'Ord og uttrykk',
    due: {
      term: 'Forfallsdato',
      text: 'Siste dag du kan betale utan forseinkingsrenter. Rentene går frå dagen etter.',
    },
    placement: {
      term: 'Brukt på krav',
      text: 'Når Skatteetaten bruker ei innbetaling på eit bestemt krav. Skatteetaten kallar det plassering.',
    },
    offset: {
      term: 'Motrekning',
      text: 'Når pengar du har til gode, blir brukte til å dekkje noko du skuldar.',
    },
    credit: {
      term: 'Tilgodebeløp',
      text: 'Pengar Skatteetaten skuldar deg, til dømes etter ei mva-melding.',
    },
    interest: {
      term: 'Forseinkingsrenter',
      text: 'Renter på det som ikkje er betalt, frå dagen etter forfallsdatoen til og med dagen du betaler.',
    },
  },
  help: {
    heading: 'Kven spør eg om dette?',
    tax: { term: 'Skatteetaten', text: 'Beløp, fristar, renter, utsett innkrevjing og betalingsavtale.' },
    bank: { term: '{bank}', text: 'Innlogging, «Krav og betalingar» og betaling frå kontoen din.' },
    accountant: {
      term: 'Rekneskapsføraren din',
      text: 'Kva du har levert, og kvifor beløpet vart som det vart.',
    },
    taxLink: 'Kontakt Skatteetaten',
  },
};

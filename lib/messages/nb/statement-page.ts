/** The page with the account statement; what stands in its files as well is in `statement`. */
export const statementPage = {
  lead: 'Alt som har endret det du skylder Skatteetaten i perioden: krav, renter, innbetalinger, utbetalinger og motregninger.',
  loading: 'Henter tall for perioden fra Skatteetaten …',
  years: 'Velg år',
  other: 'Velg en annen periode',
  from: 'Fra og med',
  to: 'Til og med',
  show: 'Vis perioden',
  invalid: {
    title: 'Perioden kan ikke vises',
    text: 'Velg to datoer mellom {first} og {last}, den første først. Vi viser inneværende år i stedet.',
  },
  download: 'Last ned',
  downloadNote: 'Tallene er de samme i alle tre filene som på denne siden.',
  formats: { pdf: 'PDF', xlsx: 'Excel', csv: 'CSV' },
  downloadAs: 'Last ned kontoutskriften som {format}',
  tooLong: {
    title: 'Kontoutskriften er for lang for {format}',
    text: 'Den kan ha opptil {most, number} bevegelser. Last ned {other}-filen, eller velg en kortere periode.',
  },
  standing: {
    owes: 'Virksomheten skylder {amount} per {date}.',
    owed: 'Virksomheten har {amount} til gode per {date}.',
    even: 'Virksomheten skylder ingenting per {date}.',
    ownerOwes: 'I tillegg skylder du {amount} som privatperson.',
    ownerOtherOwes: 'I tillegg skylder innehaveren {amount} som privatperson.',
    ownerOwed: 'Du har {amount} til gode som privatperson.',
    ownerOtherOwed: 'Innehaveren har {amount} til gode som privatperson.',
    notDue: '{amount} av alt som skyldes, er ikke forfalt.',
    suspended: 'For {amount} er innkrevingen utsatt.',
    interest: 'Renter som løper, er ikke med.',
  },
  how: 'Slik er saldoen regnet ut',
  howSum:
    'Inngående saldo er {opening}. Bevegelsene i perioden er til sammen {change}. Det gir en utgående saldo på {closing}.',
  howOpening:
    'Skatteetaten oppgir bare saldoen i dag. Derfor har vi regnet ut inngående saldo fra kravene og betalingene de har oppgitt. Det de ikke nevner, regner vi som gjort opp før perioden.',
  howInterest:
    'Renter som løper, men ikke er krevd inn ennå, er ikke med i saldoen her. På oversikten er de med i netto skyldig.',
  parts: 'Se hva summene består av',
  balanceAfter: 'Saldo {balance}',
  movementsIn: '{count, plural, one {Én bevegelse} other {# bevegelser}}, til sammen {sum}',
  showing: 'Viser de {shown, number} nyeste av {total, number} bevegelser. Filene har alle.',
  all: 'Vis alle bevegelsene',
  more: 'Vis flere bevegelser',
  incomplete: 'Kontoutskriften mangler tall',
  incompleteText:
    'En kontoutskrift må ha alle tallene for å stemme, og noen fikk vi ikke. Derfor viser vi ingen halv utskrift.',
  stored: {
    title: 'Tallene er ikke helt ferske',
    text: 'Vi fikk ikke nyere tall fra Skatteetaten nå. Noe av det du ser er fra {at}.',
  },
  unreadable: 'Dette fra Skatteetaten kunne ikke leses og er ikke med: {rows}. Saldoen kan derfor være feil.',
  fetched: 'Hentet fra Skatteetaten {at}',
} as const;

/** The page with the account statement; what stands in its files as well is in `statement`. */
export const statementPage = {
  lead: 'Alt som har endra det du skuldar Skatteetaten i perioden: krav, renter, innbetalingar, utbetalingar og motrekningar.',
  loading: 'Hentar tal for perioden frå Skatteetaten …',
  years: 'Vel år',
  other: 'Vel ein annan periode',
  from: 'Frå og med',
  to: 'Til og med',
  show: 'Vis perioden',
  invalid: {
    title: 'Perioden kan ikkje visast',
    text: 'Vel to datoar mellom {first} og {last}, den første først. Vi viser inneverande år i staden.',
  },
  download: 'Last ned',
  downloadNote: 'Tala er dei same i alle tre filene som på denne sida.',
  formats: { pdf: 'PDF', xlsx: 'Excel', csv: 'CSV' },
  downloadAs: 'Last ned kontoutskrifta som {format}',
  tooLong: {
    title: 'Kontoutskrifta er for lang for {format}',
    text: 'Ho kan ha opptil {most, number} rørsler. Last ned {other}-fila, eller vel ein kortare periode.',
  },
  standing: {
    owes: 'Verksemda skuldar {amount} per {date}.',
    owed: 'Verksemda har {amount} til gode per {date}.',
    even: 'Verksemda skuldar ingenting per {date}.',
    ownerOwes: 'I tillegg skuldar du {amount} som privatperson.',
    ownerOtherOwes: 'I tillegg skuldar innehavaren {amount} som privatperson.',
    ownerOwed: 'Du har {amount} til gode som privatperson.',
    ownerOtherOwed: 'Innehavaren har {amount} til gode som privatperson.',
    notDue: '{amount} av alt som er skuldig, er ikkje forfalle.',
    suspended: 'For {amount} er innkrevjinga utsett.',
    interest: 'Renter som kjem til, er ikkje med.',
  },
  how: 'Slik er saldoen rekna ut',
  howSum:
    'Inngåande saldo er {opening}. Rørslene i perioden er til saman {change}. Det gir ein utgåande saldo på {closing}.',
  howOpening:
    'Skatteetaten oppgir berre saldoen i dag. Difor har vi rekna ut inngåande saldo frå krava og betalingane dei har oppgitt. Det dei ikkje nemner, reknar vi som gjort opp før perioden.',
  howInterest:
    'Renter som går, men ikkje er kravde inn enno, er ikkje med i saldoen her. På oversikta er dei med i netto skuldig.',
  parts: 'Sjå kva summane er sette saman av',
  balanceAfter: 'Saldo {balance}',
  movementsIn: '{count, plural, one {Éi rørsle} other {# rørsler}}, til saman {sum}',
  showing: 'Viser dei {shown, number} nyaste av {total, number} rørsler. Filene har alle.',
  all: 'Vis alle rørslene',
  more: 'Vis fleire rørsler',
  incomplete: 'Kontoutskrifta manglar tal',
  incompleteText:
    'Ei kontoutskrift må ha alle tala for å stemme, og nokre fekk vi ikkje. Difor viser vi inga halv utskrift.',
  stored: {
    title: 'Tala er ikkje heilt ferske',
    text: 'Vi fekk ikkje nyare tal frå Skatteetaten no. Noko av det du ser er frå {at}.',
  },
  unreadable:
    'Dette frå Skatteetaten kunne ikkje lesast og er ikkje med: {rows}. Saldoen kan derfor vere feil.',
  fetched: 'Henta frå Skatteetaten {at}',
};

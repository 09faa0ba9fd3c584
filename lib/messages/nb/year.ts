/** What the lists by year have in common. */
export const year = {
  label: 'Velg år',
  loading: 'Henter fra Skatteetaten …',
  updated: 'Listen er oppdatert.',
  failed: 'Vi fikk ikke hentet dette nå. Sjekk at du har nett, og prøv igjen.',
  pages: {
    label: 'Sider i listen',
    previous: 'Forrige',
    next: 'Neste',
    here: 'Side {page, number} av {pages, number}',
  },
  partial: {
    title: 'Noen forklaringer kan mangle',
    text: 'Vi fikk ikke hentet alt som forklarer tallene. Beløpene i listen er de Skatteetaten har oppgitt.',
  },
  sort: { date: 'Dato', due: 'Forfallsdato', amount: 'Beløp', description: 'Beskrivelse', period: 'Periode' },
} as const;

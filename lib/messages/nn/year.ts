/** What the lists by year have in common. */
export const year = {
  label: 'Vel år',
  loading: 'Hentar frå Skatteetaten …',
  updated: 'Lista er oppdatert.',
  failed: 'Vi fekk ikkje henta dette no. Sjekk at du har nett, og prøv igjen.',
  pages: {
    label: 'Sider i lista',
    previous: 'Førre',
    next: 'Neste',
    here: 'Side {page, number} av {pages, number}',
  },
  partial: {
    title: 'Nokre forklaringar kan mangle',
    text: 'Vi fekk ikkje henta alt som forklarer tala. Beløpa i lista er dei Skatteetaten har oppgitt.',
  },
  sort: { date: 'Dato', due: 'Forfallsdato', amount: 'Beløp', description: 'Omtale', period: 'Periode' },
} as const;

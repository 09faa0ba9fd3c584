/** A business's pages about its figures, in the order that the navigation offers them. The first is at its own address. */
export const SECTIONS = [
  { key: 'overview', path: '' },
  { key: 'unpaid', path: '/ubetalte' },
  { key: 'paid', path: '/betalte' },
  { key: 'payments', path: '/innbetalinger' },
  { key: 'payouts', path: '/utbetalinger' },
  { key: 'credits', path: '/tilgode' },
  { key: 'statement', path: '/kontoutskrift' },
  { key: 'calendar', path: '/kalender' },
  { key: 'reminders', path: '/varsler' },
] as const;

/** The pages where the customer decides: a group of its own, which the first of them opens. */
export const CONTROL_SECTIONS = [
  { key: 'consent', path: '/samtykke' },
  { key: 'sharing', path: '/deling' },
  { key: 'looks', path: '/innsyn' },
  { key: 'stored', path: '/lagret' },
] as const;

export type SectionKey = (typeof SECTIONS | typeof CONTROL_SECTIONS)[number]['key'];

/** What the advisor in the bank may see: the choice, its end, and every change of it. */
export const sharing = {
  title: 'Deling med rådgiveren',
  lead: 'Du bestemmer hva rådgiveren din i {bank} får se. Velger du ingenting, ser rådgiveren ingen tall.',
  now: {
    nothing: 'Nå ser rådgiveren ingen tall',
    summary: 'Nå ser rådgiveren summene',
    everything: 'Nå ser rådgiveren alt',
    until: 'Det tar slutt av seg selv {at}.',
    setBy: '{person} valgte dette {at}.',
    looks: 'Se hvem i banken som har sett på tallene',
    stop: 'Slutt å dele nå',
  },
  form: {
    heading: 'Hva skal rådgiveren få se?',
    levels: {
      nothing: {
        title: 'Ingenting',
        text: 'Rådgiveren ser bare om samtykket finnes, og hvor lenge det varer.',
      },
      summary: {
        title: 'Summene',
        text: 'Hvor mye som er ubetalt, forfalt og til gode. Ingen enkeltkrav.',
      },
      everything: { title: 'Alt', text: 'Det samme som du ser: krav, innbetalinger og utbetalinger.' },
    },
    owner:
      'Virksomheten er et enkeltpersonforetak. Krav på deg som privatperson blir aldri vist for rådgiveren, uansett hva du velger.',
    howLong: 'Hvor lenge?',
    days: '{days} dager, til {date}',
    whole: 'Så lenge samtykket gjelder, til {date}',
    everyone: 'Valget gjelder for hele virksomheten. Andre som handler for den, ser det og kan endre det.',
    submit: 'Lagre valget',
  },
  saved: {
    title: 'Valget er lagret',
    nothing: 'Rådgiveren ser ingen tall lenger. Det gjelder fra nå.',
    shared: 'Det gjelder fra nå. Du kan slutte når du vil.',
  },
  needsConsent: {
    title: 'Det er ingenting å dele',
    text: 'Banken har ikke samtykke til å hente opplysninger om virksomheten, så rådgiveren ser ingen tall.',
    link: 'Gå til samtykket',
  },
  history: {
    heading: 'Endringer',
    none: 'Ingen har endret delingen. Rådgiveren har aldri kunnet se tallene.',
    chosen: {
      nothing: '{person} sluttet å dele',
      summary: '{person} delte summene',
      everything: '{person} delte alt',
    },
    until: 'Til {date}.',
    whole: 'Så lenge samtykket gjelder.',
    ended: {
      'consent-ended': 'Delingen tok slutt fordi samtykket tok slutt',
      'time-over': 'Delingen tok slutt fordi tiden var ute',
    },
  },
} as const;

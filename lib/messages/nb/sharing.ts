/** What the advisor in the bank may see: the choice, its end, and every change of it. */
export const sharing = {
  title: 'Deling med rådgiveren',
  lead: 'Du bestemmer hva rådgiveren din i {bank} får se. Velger du ingenting, ser rådgiveren ingen tall.',
  now: {
    nothing: 'Nå ser rådgiveren ingen tall',
    summary: 'Nå ser rådgiveren summene',
    everything: 'Nå ser rådgiveren alt som gjelder virksomheten',
    until: 'Siste dag er {at}.',
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
        text: 'Hvor mye som er forfalt, hvor mye som forfaller innen 30 dager, neste forfallsdato og hva dere har til gode. Ingen enkeltkrav.',
      },
      everything: {
        title: 'Alt som gjelder virksomheten',
        text: 'Summene, ubetalte krav, og innbetalinger og utbetalinger de siste tolv månedene. Også KID og de siste sifrene i kontonumrene. Ikke hva pengene er brukt til.',
      },
    },
    owner:
      'Virksomheten er et enkeltpersonforetak. Krav på deg som privatperson blir aldri vist for rådgiveren, uansett hva du velger.',
    howLong: 'Hvor lenge?',
    days: '{days} dager, til og med {date}',
    whole: 'Så lenge samtykket gjelder, til og med {date}',
    everyone:
      'Valget gjelder for hele virksomheten. Andre som kan handle på vegne av den, ser valget og kan endre det.',
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
      everything: '{person} delte alt som gjelder virksomheten',
    },
    until: 'Til og med {date}.',
    whole: 'Så lenge samtykket gjelder.',
    ended: {
      'consent-ended': 'Delingen tok slutt fordi samtykket tok slutt',
      'time-over': 'Delingen tok slutt fordi tiden var ute',
    },
  },
} as const;

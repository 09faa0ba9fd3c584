/** What the advisor in the bank may see: the choice, its end, and every change of it. */
export const sharing = {
  title: 'Deling med rådgivaren',
  lead: 'Du bestemmer kva rådgivaren din i {bank} får sjå. Vel du ingenting, ser rådgivaren ingen tal.',
  now: {
    nothing: 'No ser rådgivaren ingen tal',
    summary: 'No ser rådgivaren summane',
    everything: 'No ser rådgivaren alt som gjeld verksemda',
    until: 'Siste dag er {at}.',
    setBy: '{person} valde dette {at}.',
    looks: 'Sjå kven i banken som har sett på tala',
    stop: 'Slutt å dele no',
  },
  form: {
    heading: 'Kva skal rådgivaren få sjå?',
    levels: {
      nothing: {
        title: 'Ingenting',
        text: 'Rådgivaren ser berre om samtykket finst, og kor lenge det varer.',
      },
      summary: {
        title: 'Summane',
        text: 'Kor mykje som er forfalle, kor mykje som forfell innan 30 dagar, neste forfallsdato og kva de har til gode. Ingen enkeltkrav.',
      },
      everything: {
        title: 'Alt som gjeld verksemda',
        text: 'Summane, ubetalte krav, og innbetalingar og utbetalingar dei siste tolv månadene. Òg KID og dei siste sifra i kontonummera. Ikkje kva pengane er brukte til.',
      },
    },
    owner:
      'Verksemda er eit enkeltpersonføretak. Krav på deg som privatperson blir aldri viste for rådgivaren, uansett kva du vel.',
    howLong: 'Kor lenge?',
    days: '{days} dagar, til og med {date}',
    whole: 'Så lenge samtykket gjeld, til og med {date}',
    everyone:
      'Valet gjeld for heile verksemda. Andre som kan handle på vegner av verksemda, ser valet og kan endre det.',
    submit: 'Lagre valet',
  },
  saved: {
    title: 'Valet er lagra',
    nothing: 'Rådgivaren ser ingen tal lenger. Det gjeld frå no.',
    shared: 'Det gjeld frå no. Du kan slutte når du vil.',
  },
  needsConsent: {
    title: 'Det er ingenting å dele',
    text: 'Banken har ikkje samtykke til å hente opplysningar om verksemda, så rådgivaren ser ingen tal.',
    link: 'Gå til samtykket',
  },
  history: {
    heading: 'Endringar',
    none: 'Ingen har endra delinga. Rådgivaren har aldri kunna sjå tala.',
    chosen: {
      nothing: '{person} slutta å dele',
      summary: '{person} delte summane',
      everything: '{person} delte alt som gjeld verksemda',
    },
    until: 'Til og med {date}.',
    whole: 'Så lenge samtykket gjeld.',
    ended: {
      'consent-ended': 'Delinga tok slutt fordi samtykket tok slutt',
      'time-over': 'Delinga tok slutt fordi tida var ute',
    },
  },
};

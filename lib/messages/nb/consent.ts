import { consentHistory, looks } from './consent-history.ts';

/** Asking for consent, waiting for the answer, what it allows, and how it ends. */
export const consent = {
  title: 'Samtykke',
  ask: {
    heading: 'Gi {bank} lov til å hente opplysningene',
    lead: 'For å vise krav og betalinger for {business} trenger vi et samtykke fra virksomheten. Du gir det i Altinn.',
    what: {
      title: 'Hva deles?',
      lead: 'Opplysninger som Skatteetaten har om virksomheten:',
      claims: 'krav: skatt og avgift som er betalt eller skal betales, med beløp og frister',
      payments: 'innbetalinger til Skatteetaten',
      payouts: 'utbetalinger fra Skatteetaten',
      owner:
        'Virksomheten er et enkeltpersonforetak. Derfor deles også krav og betalinger som er registrert på innehaveren som privatperson, for eksempel forskuddsskatt og restskatt.',
    },
    who: {
      title: 'Hvem får se dem?',
      text: '{bank} henter opplysningene for å vise dem til deg og andre som kan handle på vegne av virksomheten. Rådgiveren din i banken ser bare om samtykket finnes og når det utløper, hvis ikke dere velger å dele mer.',
    },
    howLong: {
      title: 'Hvor lenge varer det?',
      text: 'Det gjelder til og med {date}. Vil du fortsette etter det, må virksomheten gi et nytt samtykke.',
    },
    withdraw: {
      title: 'Kan jeg ombestemme meg?',
      text: 'Ja. Du kan når som helst slutte å vise opplysningene her, eller trekke tilbake samtykket i Altinn. Da slutter vi å hente dem, og sletter dem vi har hentet.',
    },
    stepsHeading: 'Slik gjør du det',
    steps: {
      go: 'Du går til Altinn og logger inn der.',
      answer: 'Du leser hva samtykket gjelder, og svarer ja eller nei.',
      back: 'Altinn logger deg ut og sender deg tilbake hit. Du må kanskje logge inn her en gang til.',
    },
    approver: {
      title: 'Hvem kan svare?',
      text: 'Den som har rett til å gi samtykke for {business} i Altinn. Det er som regel innehaveren, daglig leder eller styrelederen. Er ikke det deg, kan du starte her og sende lenken videre.',
    },
    submit: 'Gå til Altinn og svar',
    submitAgain: 'Spør på nytt i Altinn',
  },
  open: {
    heading: 'Vi venter på svar i Altinn',
    bySelf: 'Du startet forespørselen {date} {time}.',
    byOther: '{person} startet forespørselen {date} {time}.',
    text: 'Vi henter ingenting før noen har svart ja.',
    continue: 'Fortsett til Altinn',
    check: 'Jeg har svart – sjekk på nytt',
    stillOpenTitle: 'Ikke noe svar ennå',
    unsent: 'Altinn har ikke tatt imot forespørselen ennå. Fortsett, så prøver vi igjen.',
    stillOpen:
      'Altinn har ikke fått noe svar ennå. Har du nettopp svart, kan det ta et øyeblikk. Prøv igjen om litt.',
    forward: {
      title: 'Kan du ikke svare selv?',
      text: 'Send denne lenken til en som har rett til å gi samtykke for {business}. Lenken viser ingenting uten innlogging i Altinn.',
      label: 'Lenke til forespørselen i Altinn',
      copy: 'Kopier lenken',
    },
    cancel: {
      title: 'Vil du ikke likevel?',
      text: 'Da kan du avbryte. Lenken til Altinn blir ikke brukt, og du kan spørre på nytt senere.',
      submit: 'Avbryt forespørselen',
    },
  },
  ended: {
    rejected: {
      title: 'Svaret i Altinn ble nei',
      text: 'Vi henter ingen opplysninger om virksomheten. Det er helt greit. Ombestemmer du deg, kan du spørre på nytt.',
    },
    abandoned: {
      title: 'Forespørselen er avbrutt',
      text: 'Vi henter ingen opplysninger om virksomheten. Du kan spørre på nytt når du vil.',
    },
    failed: {
      title: 'Forespørselen kom ikke frem til Altinn',
      text: 'Ingenting er delt. Prøv på nytt. <ask>Går det ikke da heller, kontakt {bank}: <contact></contact>.</ask>',
    },
    expired: {
      title: 'Samtykket har utløpt',
      text: 'Vi henter ikke lenger opplysninger om virksomheten, og det vi hadde hentet, er slettet. Gi et nytt samtykke for å se oversikten igjen.',
    },
    revoked: {
      title: 'Samtykket er trukket tilbake',
      text: 'Vi henter ikke lenger opplysninger om virksomheten, og det vi hadde hentet, er slettet. Gi et nytt samtykke hvis du vil se oversikten igjen.',
    },
    lost: {
      title: 'Altinn har ikke lenger samtykket',
      text: 'Vi har sluttet å hente opplysninger om virksomheten, og har slettet dem vi hadde hentet. Det skyldes trolig en feil, som er logget hos banken. Gi et nytt samtykke for å se oversikten igjen.',
    },
    stopped: {
      title: 'Visningen i banken er stoppet',
      text: 'Vi henter ikke lenger opplysninger om virksomheten, og det vi hadde hentet, er slettet. Samtykket i Altinn gjelder fortsatt til det utløper eller trekkes tilbake der.',
    },
    replaced: {
      title: 'Samtykket er erstattet av et nytt',
      text: 'Et nytt samtykke er gitt. Det gamle brukes ikke lenger, og det vi hadde hentet med det, er slettet.',
    },
  },
  current: {
    heading: 'Samtykket gjelder til og med {date}',
    facts: 'Dette har virksomheten sagt ja til',
    what: {
      label: 'Hva deles',
      text: 'Krav, innbetalinger og utbetalinger som Skatteetaten har registrert på {business}.',
      owner:
        'Også det som er registrert på innehaveren som privatperson, siden virksomheten er et enkeltpersonforetak.',
    },
    who: {
      label: 'Hvem får det',
      text: '{bank}. Du og andre som kan handle på vegne av virksomheten, ser det her.',
    },
    why: {
      label: 'Hva det brukes til',
      text: 'Å vise dere krav og betalinger, og å minne om frister når noen av dere har bedt om det.',
    },
    asked: { label: 'Bedt om', text: 'Av {person} {at}.' },
    approved: {
      label: 'Godkjent',
      text: 'I Altinn {at}.',
      brought: '{person} kom tilbake derfra med svaret.',
      unnamed: 'Altinn forteller ikke banken hvem som svarte. Det står i Altinn.',
    },
    until: { label: 'Gjelder til og med' },
    fetched: { label: 'Sist hentet', never: 'Ingenting er hentet ennå.' },
  },
  limit: 'Samtykket kan ikke vare lenger enn prøveordningen, til og med {date}.',
  back: 'Til samtykket',
  toOverview: 'Se krav og betalinger',
  toAltinn: 'Samtykker i Altinn',
  renewal: {
    offer: 'Samtykket utløper {days, plural, =0 {i dag} one {i morgen} other {om # dager}}',
    text: 'Forny det i Altinn, så kan dere følge med uten opphold. Det dere har nå, gjelder frem til det nye er gitt.',
    link: 'Gå til fornyelsen',
    submit: 'Forny i Altinn',
    open: 'Fornyelsen venter på svar i Altinn',
    holds: 'Samtykket dere har nå, gjelder uansett til og med {date}.',
    rejected: 'Svaret på fornyelsen ble nei',
    failed: 'Fornyelsen kom ikke frem til Altinn',
  },
  ending: {
    heading: 'Vil du slutte?',
    lead: 'Det er to måter å slutte på. Før du bestemmer deg, ser du hva som skjer.',
    claims: 'Kravene hos Skatteetaten endres ikke. Frister og beløp gjelder som før.',
    sharing: 'Delingen med rådgiveren stopper automatisk.',
    keep: 'Nei, behold det som det er',
    heads: { happens: 'Dette skjer', stays: 'Dette skjer ikke' },
    stop: {
      title: 'Slutt å vise dette i banken',
      short: 'Vi sletter det vi har hentet, med en gang. Samtykket står i Altinn, så du kan ombestemme deg.',
      open: 'Slutt å vise …',
      erased: 'Alt vi har hentet fra Skatteetaten, slettes med en gang.',
      everyone: 'Ingen som handler på vegne av virksomheten, ser krav og betalinger her lenger.',
      reminders: 'Påminnelser om frister stopper, for da kjenner vi ikke fristene.',
      renewal: 'Forespørselen om å fornye blir avbrutt.',
      altinn:
        'Samtykket i Altinn blir ikke trukket tilbake. Det gjelder til og med {date}, og til da kan dere få visningen tilbake uten å svare på nytt.',
      submit: 'Slett og slutt å vise',
    },
    withdraw: {
      title: 'Trekk tilbake samtykket i Altinn',
      short: 'Da er samtykket avsluttet. Vil dere tilbake, må virksomheten gi et nytt.',
      open: 'Trekk tilbake i Altinn …',
      over: 'Samtykket er avsluttet for hele virksomheten. Vil dere tilbake, må noen gi et nytt.',
      fetching: 'Banken får ikke lenger hente noe fra Skatteetaten.',
      erased:
        'Det vi har hentet, slettes straks vi får vite det: når du sier fra her, og ellers innen noen minutter.',
      steps: 'Slik trekker du tilbake samtykket',
      go: 'Åpne samtykkene i Altinn, og logg inn.',
      choose: 'Velg {business} øverst på siden hos Altinn.',
      manager:
        'Det krever at du er tilgangsstyrer for {business} i Altinn. Er du ikke det, må en tilgangsstyrer trekke samtykket tilbake, også om det var du som ga det.',
      find: 'Finn «Krav og betalinger», som er gitt til {bank}, og trekk samtykket tilbake.',
      back: 'Kom tilbake hit og si fra. Da sletter vi det vi har, med en gang.',
      submit: 'Jeg har trukket det tilbake',
      still: {
        title: 'Samtykket gjelder fortsatt',
        text: 'Altinn sier at det ikke er trukket tilbake. Har du nettopp gjort det, kan du prøve igjen om litt.',
      },
    },
    receipt: {
      title: 'Alt vi hadde hentet, er slettet',
      text: '{count, plural, =0 {Det lå ingenting fra Skatteetaten hos oss} one {Ett svar fra Skatteetaten ble slettet} other {# svar fra Skatteetaten ble slettet}} {at}.',
    },
  },
  stopped: {
    heading: 'Visningen i banken er stoppet',
    by: '{person} stoppet den {at}.',
    byBank: 'Virksomheten sto en tid ikke i bankens kundeliste. Derfor ble visningen stoppet {at}.',
    text: 'Vi henter ingenting, og har slettet alt fra Skatteetaten.',
    altinn: 'Samtykket i Altinn gjelder fortsatt, til og med {date}.',
    resume: 'Vis krav og betalinger igjen',
    resumeText: 'Vi sjekker i Altinn at samtykket fortsatt gjelder. Ingen trenger å svare på nytt.',
    withdrawText: 'Vil du avslutte for godt, trekker du tilbake samtykket i Altinn.',
    resumed: { title: 'Visningen er i gang igjen', text: 'Delingen med rådgiveren er fortsatt av.' },
  },
  controls: {
    heading: 'Dette bestemmer du også',
    sharing: {
      title: 'Deling med rådgiveren',
      nothing: 'Rådgiveren ser ingen tall.',
      summary: 'Rådgiveren ser summene til og med {date}.',
      everything: 'Rådgiveren ser alt dere deler, til og med {date}.',
    },
    looks: {
      title: 'Hvem i banken har sett tallene',
      none: 'Ingen i banken har sett på tallene.',
      last: 'Sist: {name}, {at}.',
    },
    reminders: {
      title: 'Påminnelser på e-post',
      none: 'Du får ingen påminnelser.',
      some: 'Du har valgt {count, plural, one {én påminnelse} other {# påminnelser}}.',
      unconfirmed: 'Du må bekrefte e-postadressen.',
    },
  },
  past: {
    heading: 'Tidligere samtykker og forespørsler',
    period: '{from}–{to}',
    asked: '{person} spurte {date}.',
  },
  returned: {
    title: 'Tilbake fra Altinn',
    logIn: {
      heading: 'Logg inn for å se hva svaret ble',
      text: 'Altinn logger deg ut når du er ferdig der. Har du svart, er svaret tatt vare på. Logg inn her, så viser vi det.',
    },
    later: {
      heading: 'Altinn svarer ikke akkurat nå',
      text: 'Har du svart i Altinn, er svaret trygt der. Vi henter det så snart Altinn svarer igjen. Du trenger ikke å svare på nytt.',
      check: 'Sjekk på nytt',
    },
    unknown: {
      heading: 'Vi kjenner ikke igjen denne lenken',
      text: 'Lenken hører til en annen person, eller den er gammel. Ingenting er galt: Gå til virksomhetene dine og se hvordan det står til.',
    },
  },
  history: consentHistory,
  looks,
} as const;

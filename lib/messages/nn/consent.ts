import { consentHistory, looks } from './consent-history.ts';

/** Asking for consent, waiting for the answer, what it allows, and how it ends. */
export const consent = {
  title: 'Samtykke',
  ask: {
    heading: 'Gi {bank} lov til å hente opplysningane',
    lead: 'For å vise krav og betalingar for {business} treng vi eit samtykke frå verksemda. Du gir det i Altinn.',
    what: {
      title: 'Kva blir delt?',
      lead: 'Opplysningar som Skatteetaten har om verksemda:',
      claims: 'krav: skatt og avgift som er betalt eller skal betalast, med beløp og fristar',
      payments: 'innbetalingar til Skatteetaten',
      payouts: 'utbetalingar frå Skatteetaten',
      owner:
        'Verksemda er eit enkeltpersonføretak. Difor blir òg krav og betalingar delte som er registrerte på innehavaren som privatperson, til dømes forskotsskatt og restskatt.',
    },
    who: {
      title: 'Kven får sjå dei?',
      text: '{bank} hentar opplysningane for å vise dei til deg og andre som kan handle på vegner av verksemda. Rådgivaren din i banken ser berre om samtykket finst og når det går ut, om ikkje de vel å dele meir.',
    },
    howLong: {
      title: 'Kor lenge varer det?',
      text: 'Det gjeld til og med {date}. Vil du halde fram etter det, må verksemda gi eit nytt samtykke.',
    },
    withdraw: {
      title: 'Kan eg ombestemme meg?',
      text: 'Ja. Du kan når som helst slutte å vise opplysningane her, eller trekkje tilbake samtykket i Altinn. Då sluttar vi å hente dei, og slettar dei vi har henta.',
    },
    stepsHeading: 'Slik gjer du det',
    steps: {
      go: 'Du går til Altinn og loggar inn der.',
      answer: 'Du les kva samtykket gjeld, og svarer ja eller nei.',
      back: 'Altinn loggar deg ut og sender deg tilbake hit. Du må kanskje logge inn her ein gong til.',
    },
    approver: {
      title: 'Kven kan svare?',
      text: 'Den som har rett til å gi samtykke for {business} i Altinn. Det er som regel innehavaren, dagleg leiar eller styreleiaren. Er ikkje det deg, kan du starte her og sende lenkja vidare.',
    },
    submit: 'Gå til Altinn og svar',
    submitAgain: 'Spør på nytt i Altinn',
  },
  open: {
    heading: 'Vi ventar på svar i Altinn',
    bySelf: 'Du starta førespurnaden {date} {time}.',
    byOther: '{person} starta førespurnaden {date} {time}.',
    text: 'Vi hentar ingenting før nokon har svart ja.',
    continue: 'Hald fram til Altinn',
    check: 'Eg har svart – sjekk på nytt',
    stillOpenTitle: 'Ikkje noko svar enno',
    unsent: 'Altinn har ikkje teke imot førespurnaden enno. Hald fram, så prøver vi igjen.',
    stillOpen:
      'Altinn har ikkje fått noko svar enno. Har du nett svart, kan det ta ein augneblink. Prøv igjen om litt.',
    forward: {
      title: 'Kan du ikkje svare sjølv?',
      text: 'Send denne lenkja til ein som har rett til å gi samtykke for {business}. Lenkja viser ingenting utan innlogging i Altinn.',
      label: 'Lenkje til førespurnaden i Altinn',
      copy: 'Kopier lenkja',
    },
    cancel: {
      title: 'Vil du ikkje likevel?',
      text: 'Då kan du avbryte. Lenkja til Altinn blir ikkje brukt, og du kan spørje på nytt seinare.',
      submit: 'Avbryt førespurnaden',
    },
  },
  ended: {
    rejected: {
      title: 'Svaret i Altinn vart nei',
      text: 'Vi hentar ingen opplysningar om verksemda. Det er heilt greitt. Ombestemmer du deg, kan du spørje på nytt.',
    },
    abandoned: {
      title: 'Førespurnaden er avbroten',
      text: 'Vi hentar ingen opplysningar om verksemda. Du kan spørje på nytt når du vil.',
    },
    failed: {
      title: 'Førespurnaden kom ikkje fram til Altinn',
      text: 'Ingenting er delt. Prøv på nytt. <ask>Går det ikkje då heller, kontakt {bank}: <contact></contact>.</ask>',
    },
    expired: {
      title: 'Samtykket er gått ut',
      text: 'Vi hentar ikkje lenger opplysningar om verksemda, og det vi hadde henta, er sletta. Gi eit nytt samtykke for å sjå oversikta igjen.',
    },
    revoked: {
      title: 'Samtykket er trekt tilbake',
      text: 'Vi hentar ikkje lenger opplysningar om verksemda, og det vi hadde henta, er sletta. Gi eit nytt samtykke om du vil sjå oversikta igjen.',
    },
    lost: {
      title: 'Altinn har ikkje lenger samtykket',
      text: 'Vi har slutta å hente opplysningar om verksemda, og har sletta dei vi hadde henta. Det kjem truleg av ein feil, som er loggført hos banken. Gi eit nytt samtykke for å sjå oversikta igjen.',
    },
    stopped: {
      title: 'Visinga i banken er stoppa',
      text: 'Vi hentar ikkje lenger opplysningar om verksemda, og det vi hadde henta, er sletta. Samtykket i Altinn gjeld framleis til det går ut eller blir trekt tilbake der.',
    },
    replaced: {
      title: 'Samtykket er erstatta av eit nytt',
      text: 'Eit nytt samtykke er gitt. Det gamle blir ikkje brukt lenger, og det vi hadde henta med det, er sletta.',
    },
  },
  current: {
    heading: 'Samtykket gjeld til og med {date}',
    facts: 'Dette har verksemda sagt ja til',
    what: {
      label: 'Kva blir delt',
      text: 'Krav, innbetalingar og utbetalingar som Skatteetaten har registrert på {business}.',
      owner:
        'Òg det som er registrert på innehavaren som privatperson, sidan verksemda er eit enkeltpersonføretak.',
    },
    who: {
      label: 'Kven får det',
      text: '{bank}. Du og andre som kan handle på vegner av verksemda, ser det her.',
    },
    why: {
      label: 'Kva det blir brukt til',
      text: 'Å vise dykk krav og betalingar, og å minne om fristar når nokon av dykk har bede om det.',
    },
    asked: { label: 'Bede om', text: 'Av {person} {at}.' },
    approved: {
      label: 'Godkjent',
      text: 'I Altinn {at}.',
      brought: '{person} kom tilbake derifrå med svaret.',
      unnamed: 'Altinn fortel ikkje banken kven som svarte. Det står i Altinn.',
    },
    until: { label: 'Gjeld til og med' },
    fetched: { label: 'Sist henta', never: 'Ingenting er henta enno.' },
  },
  limit: 'Samtykket kan ikkje vare lenger enn prøveordninga, til og med {date}.',
  back: 'Til samtykket',
  toOverview: 'Sjå krav og betalingar',
  toAltinn: 'Samtykke i Altinn',
  renewal: {
    offer: 'Samtykket går ut {days, plural, =0 {i dag} one {i morgon} other {om # dagar}}',
    text: 'Forny det i Altinn, så kan de følgje med utan opphald. Det de har no, gjeld til det nye er gitt.',
    link: 'Gå til fornyinga',
    submit: 'Forny i Altinn',
    open: 'Fornyinga ventar på svar i Altinn',
    holds: 'Samtykket de har no, gjeld uansett til og med {date}.',
    rejected: 'Svaret på fornyinga vart nei',
    failed: 'Fornyinga kom ikkje fram til Altinn',
  },
  ending: {
    heading: 'Vil du slutte?',
    lead: 'Det er to måtar å slutte på. Før du bestemmer deg, ser du kva som skjer.',
    claims: 'Krava hos Skatteetaten blir ikkje endra. Fristar og beløp gjeld som før.',
    sharing: 'Delinga med rådgivaren stoppar automatisk.',
    keep: 'Nei, hald på det slik det er',
    heads: { happens: 'Dette skjer', stays: 'Dette skjer ikkje' },
    stop: {
      title: 'Slutt å vise dette i banken',
      short: 'Vi slettar det vi har henta, med ein gong. Samtykket står i Altinn, så du kan ombestemme deg.',
      open: 'Slutt å vise …',
      erased: 'Alt vi har henta frå Skatteetaten, blir sletta med ein gong.',
      everyone: 'Ingen som handlar på vegner av verksemda, ser krav og betalingar her lenger.',
      reminders: 'Påminningar om fristar stoppar, for då kjenner vi ikkje fristane.',
      renewal: 'Førespurnaden om å fornye blir avbroten.',
      altinn:
        'Samtykket i Altinn blir ikkje trekt tilbake. Det gjeld til og med {date}, og til då kan de få visinga tilbake utan å svare på nytt.',
      submit: 'Slett og slutt å vise',
    },
    withdraw: {
      title: 'Trekk tilbake samtykket i Altinn',
      short: 'Då er samtykket avslutta. Vil de tilbake, må verksemda gi eit nytt.',
      open: 'Trekk tilbake i Altinn …',
      over: 'Samtykket er avslutta for heile verksemda. Vil de tilbake, må nokon gi eit nytt.',
      fetching: 'Banken får ikkje lenger hente noko frå Skatteetaten.',
      erased:
        'Det vi har henta, blir sletta straks vi får vite det: når du seier frå her, og elles innan nokre minutt.',
      steps: 'Slik trekkjer du tilbake samtykket',
      go: 'Opne samtykka i Altinn, og logg inn.',
      choose: 'Vel {business} øvst på sida hos Altinn.',
      manager:
        'Det krev at du er tilgangsstyrar for {business} i Altinn. Er du ikkje det, må ein tilgangsstyrar trekkje samtykket tilbake, òg om det var du som gav det.',
      find: 'Finn «Krav og betalinger», som er gitt til {bank}, og trekk samtykket tilbake.',
      back: 'Kom tilbake hit og sei frå. Då slettar vi det vi har, med ein gong.',
      submit: 'Eg har trekt det tilbake',
      still: {
        title: 'Samtykket gjeld framleis',
        text: 'Altinn seier at det ikkje er trekt tilbake. Har du nett gjort det, kan du prøve igjen om litt.',
      },
    },
    receipt: {
      title: 'Alt vi hadde henta, er sletta',
      text: '{count, plural, =0 {Det låg ingenting frå Skatteetaten hos oss} one {Eitt svar frå Skatteetaten vart sletta} other {# svar frå Skatteetaten vart sletta}} {at}.',
    },
  },
  stopped: {
    heading: 'Visinga i banken er stoppa',
    by: '{person} stoppa visinga {at}.',
    byBank: 'Verksemda stod ei tid ikkje i kundelista til banken. Difor vart visinga stoppa {at}.',
    text: 'Vi hentar ingenting, og har sletta alt frå Skatteetaten.',
    altinn: 'Samtykket i Altinn gjeld framleis, til og med {date}.',
    resume: 'Vis krav og betalingar igjen',
    resumeText: 'Vi sjekkar i Altinn at samtykket framleis gjeld. Ingen treng å svare på nytt.',
    withdrawText: 'Vil du avslutte for godt, trekkjer du tilbake samtykket i Altinn.',
    resumed: { title: 'Visinga er i gang igjen', text: 'Delinga med rådgivaren er framleis av.' },
  },
  controls: {
    heading: 'Dette bestemmer du òg',
    sharing: {
      title: 'Deling med rådgivaren',
      nothing: 'Rådgivaren ser ingen tal.',
      summary: 'Rådgivaren ser summane til og med {date}.',
      everything: 'Rådgivaren ser alt de deler, til og med {date}.',
    },
    looks: {
      title: 'Kven i banken har sett tala',
      none: 'Ingen i banken har sett på tala.',
      last: 'Sist: {name}, {at}.',
    },
    reminders: {
      title: 'Påminningar på e-post',
      none: 'Du får ingen påminningar.',
      some: 'Du har valt {count, plural, one {éi påminning} other {# påminningar}}.',
      unconfirmed: 'Du må stadfeste e-postadressa.',
    },
  },
  past: {
    heading: 'Tidlegare samtykke og førespurnader',
    period: '{from}–{to}',
    asked: '{person} spurde {date}.',
  },
  returned: {
    title: 'Tilbake frå Altinn',
    logIn: {
      heading: 'Logg inn for å sjå kva svaret vart',
      text: 'Altinn loggar deg ut når du er ferdig der. Har du svart, er svaret teke vare på. Logg inn her, så viser vi det.',
    },
    later: {
      heading: 'Altinn svarer ikkje akkurat no',
      text: 'Har du svart i Altinn, er svaret trygt der. Vi hentar det så snart Altinn svarer igjen. Du treng ikkje å svare på nytt.',
      check: 'Sjekk på nytt',
    },
    unknown: {
      heading: 'Vi kjenner ikkje att denne lenkja',
      text: 'Lenkja høyrer til ein annan person, eller er gammal. Ingenting er gale: Gå til verksemdene dine og sjå korleis det står til.',
    },
  },
  history: consentHistory,
  looks,
};

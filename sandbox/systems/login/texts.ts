export const LANGUAGES = ['nb', 'nn', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

interface Texts {
  readonly own: string;
  readonly banner: string;
  readonly customerTitle: string;
  readonly staffTitle: string;
  readonly choose: string;
  readonly noRole: string;
  readonly cancel: string;
  readonly languages: string;
  readonly signedOutTitle: string;
  readonly signedOut: string;
  readonly leaving: string;
  readonly goOn: string;
  readonly errorTitle: string;
  readonly noSession: string;
}

export const TEXTS: Readonly<Record<Language, Texts>> = {
  nb: {
    own: 'Bokmål',
    banner: 'SANDKASSE – ikke ekte innlogging. Alle personer er oppdiktet.',
    customerTitle: 'Logg inn som kunde',
    staffTitle: 'Logg inn som ansatt',
    choose: 'Velg hvem du vil være:',
    noRole: 'Kan ikke handle på vegne av noen virksomhet',
    cancel: 'Avbryt og gå tilbake',
    languages: 'Språk',
    signedOutTitle: 'Du er logget ut',
    signedOut: 'Økten er avsluttet i alle tjenester du var logget inn i.',
    leaving: 'Tjenestene du var logget inn i, får beskjed. Du sendes straks videre.',
    goOn: 'Gå videre',
    errorTitle: 'Noe gikk galt',
    noSession: 'Du er ikke logget inn her, så det er ingenting å logge ut av.',
  },
  nn: {
    own: 'Nynorsk',
    banner: 'SANDKASSE – ikkje ekte innlogging. Alle personar er oppdikta.',
    customerTitle: 'Logg inn som kunde',
    staffTitle: 'Logg inn som tilsett',
    choose: 'Vel kven du vil vere:',
    noRole: 'Kan ikkje handle på vegner av noka verksemd',
    cancel: 'Avbryt og gå tilbake',
    languages: 'Språk',
    signedOutTitle: 'Du er logga ut',
    signedOut: 'Økta er avslutta i alle tenester du var logga inn i.',
    leaving: 'Tenestene du var logga inn i, får beskjed. Du blir straks send vidare.',
    goOn: 'Gå vidare',
    errorTitle: 'Noko gjekk gale',
    noSession: 'Du er ikkje logga inn her, så det er ingenting å logge ut av.',
  },
  en: {
    own: 'English',
    banner: 'SANDBOX – not a real login. Every person is invented.',
    customerTitle: 'Log in as a customer',
    staffTitle: 'Log in as staff',
    choose: 'Choose who to be:',
    noRole: 'Cannot act on behalf of any business',
    cancel: 'Cancel and go back',
    languages: 'Language',
    signedOutTitle: 'You are logged out',
    signedOut: 'The session has ended in every service you were logged in to.',
    leaving: 'The services you were logged in to are being told. You will be sent on at once.',
    goOn: 'Go on',
    errorTitle: 'Something went wrong',
    noSession: 'You are not logged in here, so there is nothing to log out of.',
  },
};

/** The first language of a space-separated `ui_locales` that the pages have, or undefined. */
export function supportedLanguage(locales: unknown): Language | undefined {
  if (typeof locales !== 'string') return undefined;
  for (const locale of locales.split(' ')) {
    // `no` is what many clients send for Norwegian without saying which.
    const base = locale.toLowerCase().split('-')[0];
    const language = LANGUAGES.find((known) => known === (base === 'no' ? 'nb' : base));
    if (language !== undefined) return language;
  }
  return undefined;
}

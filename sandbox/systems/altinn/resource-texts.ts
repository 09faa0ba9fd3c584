/** Text in the three languages that Altinn's pages show. */
export interface Localized {
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
}

/** Name of the service on the consent page. */
export const SERVICE_TITLE: Localized = {
  nb: 'Krav og betalinger hos Skatteetaten',
  nn: 'Krav og betalingar hos Skatteetaten',
  en: 'Claims and payments at Skatteetaten (the Norwegian Tax Administration)',
};

/** Name of the same service in Altinn's delegation screens. */
export const DELEGATION_TITLE: Localized = {
  nb: 'Krav og betalinger API - På vegne av',
  nn: 'Krav og betalingar API - På vegner av',
  en: 'Claims and payments API - On behalf of',
};

/**
 * What is shared, per right, in Markdown. The sandbox's own words; the real text is not public
 * (docs/upstream/altinn.md#the-resource).
 */
export const CONSENT_TEXT: Localized = {
  nb: [
    'Banken får se det samme som dere selv ser i Skatteetatens oversikt:',
    '- krav som ikke er betalt, med forfallsdato, renter og betalingsinformasjon\n- betalte og avregnede krav\n- innbetalinger og utbetalinger',
    'Les mer på [skatteetaten.no/kravoversikt](https://www.skatteetaten.no/kravoversikt).',
  ].join('\n\n'),
  nn: [
    'Banken får sjå det same som de sjølve ser i oversikta til Skatteetaten:',
    '- krav som ikkje er betalte, med forfallsdato, renter og betalingsinformasjon\n- betalte og avrekna krav\n- innbetalingar og utbetalingar',
    'Les meir på [skatteetaten.no/kravoversikt](https://www.skatteetaten.no/kravoversikt).',
  ].join('\n\n'),
  en: [
    'The bank may see what you see yourselves in Skatteetaten’s overview:',
    '- claims that are not paid, with due dates, interest and payment details\n- claims that are paid or settled\n- payments made and payouts received',
    'Read more at [skatteetaten.no/kravoversikt](https://www.skatteetaten.no/kravoversikt).',
  ].join('\n\n'),
};

/**
 * The template's texts, whose end of the trial is not public for v2 and so is not named; `{CoveredBy}` asks,
 * `{OfferedBy}` gives, `{HandledBy}` is the supplier (docs/upstream/altinn.md#the-consent-page).
 */
export const TEMPLATE_TEXTS = {
  title: {
    nb: 'Godkjenne deling med banken',
    nn: 'Godkjenne deling med banken',
    en: 'Consent to sharing with the bank',
  },
  heading: {
    nb: '{CoveredBy} ber om å få se krav og betalinger for {OfferedBy}',
    nn: '{CoveredBy} ber om å få sjå krav og betalingar for {OfferedBy}',
    en: '{CoveredBy} asks to see claims and payments for {OfferedBy}',
  },
  serviceIntro: {
    nb: 'Delingen er en prøveordning. Dere kan trekke samtykket når som helst her i Altinn. Ved å samtykke deler dere dette:',
    nn: 'Delinga er ei prøveordning. De kan trekkje samtykket når som helst her i Altinn. Ved å samtykkje deler de dette:',
    en: 'The sharing is a trial. You can withdraw the consent at any time here in Altinn. By consenting you share this:',
  },
  expiration: {
    nb: 'Samtykket er tidsavgrenset og vil gå ut {Expiration}',
    nn: 'Samtykket er tidsavgrensa og vil gå ut {Expiration}',
    en: 'The consent is limited in time and will expire {Expiration}',
  },
  handledBy: {
    nb: '{HandledBy} henter opplysningene på vegne av {CoveredBy}.',
    nn: '{HandledBy} hentar opplysningane på vegner av {CoveredBy}.',
    en: '{HandledBy} fetches the information on behalf of {CoveredBy}.',
  },
} as const satisfies Readonly<Record<string, Localized>>;

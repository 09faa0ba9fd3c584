/**
 * The invented persons and businesses of the demo. Every number is synthetic (persons: month + 80; organisations:
 * first digit 2 or 3) and written as a literal, so that a fault in the portal's own check-digit code cannot hide here.
 */

import { crowdOf } from './generated-users.ts';

export interface Business {
  readonly orgnr: string;
  readonly name: string;
  readonly form: 'ENK' | 'AS' | 'ANS';
  /** One sentence for people: what this business shows. */
  readonly situation: string;
}

export interface CustomerPerson {
  /** Stable key for tests and links. */
  readonly key: string;
  readonly name: string;
  /** Synthetic national identity number. */
  readonly pid: string;
  readonly roles: readonly CustomerRole[];
}

interface CustomerRole {
  readonly orgnr: string;
  /** Free text shown to the person. */
  readonly role: string;
  /** May approve consents for the business in Altinn (docs/upstream/altinn.md#the-consent-page). */
  readonly mayApprove: boolean;
  /**
   * Manages access to the business in Altinn (tilgangsstyrer): sees its consents there, and withdraws them
   * (docs/upstream/altinn.md#withdrawing).
   */
  readonly managesAccess: boolean;
}

export interface StaffPerson {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  /** The teams that the person leads. */
  readonly teams?: readonly string[];
}

/** A supplier that may run the portal for the bank. */
export const SUPPLIER = { orgnr: '319083014', name: 'Demoleverandøren' } as const;

/** People for load tests, beside those of the catalogue: none unless SANDBOX_CROWD says how many. */
export const CROWD = crowdOf(Number(process.env['SANDBOX_CROWD'] ?? '0'));

export const BUSINESSES: readonly Business[] = [
  ...CROWD.businesses,
  {
    orgnr: '313367002',
    name: 'Granli Eplepress',
    form: 'ENK',
    situation:
      'Forfalt moms med renter, renter krevd for seg, forskuddsskatt på innehaveren, en innbetaling uten plass',
  },
  {
    orgnr: '311851381',
    name: 'Bjørkås Byggservice',
    form: 'ENK',
    situation: 'Arbeidsgiveravgift og forskuddstrekk hver termin',
  },
  {
    orgnr: '314961900',
    name: 'Fjellro Gårdsysteri',
    form: 'ENK',
    situation: 'Moms til gode, utbetaling gjort og utbetaling på vei, motregning',
  },
  {
    orgnr: '314055403',
    name: 'Lyngheim Foto',
    form: 'ENK',
    situation: 'Utsatt innkreving, krav uten KID, tom betalingsinformasjon, ukjente kravtyper',
  },
  { orgnr: '212201782', name: 'Stille Vann Terapi', form: 'ENK', situation: 'Skjermet hos Skatteetaten' },
  {
    orgnr: '313506673',
    name: 'Nystartet Snekkeri',
    form: 'ENK',
    situation: 'Ingen krav og ingen betalinger (KB-007)',
  },
  {
    orgnr: '316131867',
    name: 'Ukjent Opphav',
    form: 'ENK',
    situation: 'Skatteetaten kjenner ikke virksomheten (KB-009)',
  },
  { orgnr: '219139098', name: 'Skjev Balanse AS', form: 'AS', situation: 'Summene stemmer ikke med kravene' },
  { orgnr: '310308242', name: 'Tusen Termin AS', form: 'AS', situation: '2 000 krav' },
  {
    orgnr: '312819481',
    name: 'Havgløtt Fisk AS',
    form: 'AS',
    situation: 'Eldre skrivemåte i svarene, to personer handler for virksomheten',
  },
  { orgnr: '319711473', name: 'Rolig Drift AS', form: 'AS', situation: 'Alt er betalt' },
  {
    orgnr: '211993510',
    name: 'Fremmed Handel AS',
    form: 'AS',
    situation: 'Kunde av banken, men ingen av de andre demopersonene handler for den',
  },
  {
    orgnr: '314207718',
    name: 'Ventende Verksted',
    form: 'ENK',
    situation:
      'Utsatt innkreving uten forfallsdato, øre i alle rader, renter til gode, KID som ikke lar seg kontrollere',
  },
  {
    orgnr: '316304826',
    name: 'Tvillingdal Tømmer',
    form: 'ENK',
    situation:
      'To reskontroer med samme numre: krav og innbetalinger på virksomhet og innehaver, en utbetaling tre ganger',
  },
  {
    orgnr: '217405939',
    name: 'Sjokoladekokeriet AS',
    form: 'AS',
    situation: 'Svar slik de var i beta: tidspunkter for datoer, andre feltnavn, én kravtype i fire grupper',
  },
];

export const CUSTOMERS: readonly CustomerPerson[] = [
  ...CROWD.customers,
  {
    key: 'kari',
    name: 'Kari Granli',
    pid: '14837830177',
    roles: [
      { orgnr: '313367002', role: 'Innehaver', mayApprove: true, managesAccess: true },
      { orgnr: '312819481', role: 'Daglig leder', mayApprove: true, managesAccess: true },
      { orgnr: '319711473', role: 'Styreleder', mayApprove: true, managesAccess: true },
    ],
  },
  {
    key: 'ola',
    name: 'Ola Bjørkås',
    pid: '02918531036',
    roles: [{ orgnr: '311851381', role: 'Innehaver', mayApprove: true, managesAccess: true }],
  },
  {
    key: 'ingrid',
    name: 'Ingrid Fjellro',
    pid: '23866934002',
    roles: [{ orgnr: '314961900', role: 'Innehaver', mayApprove: true, managesAccess: true }],
  },
  {
    key: 'sara',
    name: 'Sara Lyngheim',
    pid: '09819020148',
    roles: [{ orgnr: '314055403', role: 'Innehaver', mayApprove: true, managesAccess: true }],
  },
  {
    key: 'mari',
    name: 'Mari Stille',
    pid: '30897433377',
    roles: [{ orgnr: '212201782', role: 'Innehaver', mayApprove: true, managesAccess: true }],
  },
  {
    key: 'jonas',
    name: 'Jonas Nygård',
    pid: '17858214688',
    roles: [
      { orgnr: '313506673', role: 'Innehaver', mayApprove: true, managesAccess: true },
      { orgnr: '316131867', role: 'Innehaver', mayApprove: true, managesAccess: true },
    ],
  },
  {
    key: 'astrid',
    name: 'Astrid Termin',
    pid: '05926622252',
    roles: [
      { orgnr: '219139098', role: 'Daglig leder', mayApprove: true, managesAccess: true },
      { orgnr: '310308242', role: 'Daglig leder', mayApprove: true, managesAccess: true },
    ],
  },
  {
    key: 'per',
    name: 'Per Havgløtt',
    pid: '28829118809',
    roles: [{ orgnr: '312819481', role: 'Regnskapsfører', mayApprove: false, managesAccess: false }],
  },
  {
    key: 'eva',
    name: 'Eva Fremmed',
    pid: '11885941011',
    roles: [{ orgnr: '211993510', role: 'Daglig leder', mayApprove: true, managesAccess: true }],
  },
  {
    key: 'vetle',
    name: 'Vetle Ventende',
    pid: '07837130349',
    roles: [{ orgnr: '314207718', role: 'Innehaver', mayApprove: true, managesAccess: true }],
  },
  {
    key: 'tuva',
    name: 'Tuva Tvillingdal',
    pid: '19918221479',
    roles: [{ orgnr: '316304826', role: 'Innehaver', mayApprove: true, managesAccess: true }],
  },
  {
    key: 'siri',
    name: 'Siri Kakao',
    pid: '25866842798',
    // Approves for the business, and is refused its list of consents: withdrawing takes a tilgangsstyrer.
    roles: [{ orgnr: '217405939', role: 'Daglig leder', mayApprove: true, managesAccess: false }],
  },
  { key: 'nils', name: 'Nils Utenrolle', pid: '19848827781', roles: [] },
];

export const STAFF: readonly StaffPerson[] = [
  { key: 'raadgiver', name: 'Randi Rådgiver', email: 'randi@demobanken.example', roles: ['advisor'] },
  { key: 'raadgiver2', name: 'Rolf Rådgiver', email: 'rolf@demobanken.example', roles: ['advisor'] },
  {
    key: 'teamleder',
    name: 'Tone Teamleder',
    email: 'tone@demobanken.example',
    roles: ['team-lead'],
    teams: ['Bedrift Øst'],
  },
  { key: 'leser', name: 'Berit Bankleser', email: 'berit@demobanken.example', roles: ['bank-wide'] },
  { key: 'pilot', name: 'Pia Pilot', email: 'pia@demobanken.example', roles: ['pilot'] },
  { key: 'ansatt', name: 'Arne Ansatt', email: 'arne@demobanken.example', roles: [] },
];

/** The staff member who serves each business, as the bank's customer file says. */
export const ADVISOR_OF: Readonly<Record<string, string>> = {
  '313367002': 'randi@demobanken.example',
  '311851381': 'randi@demobanken.example',
  '314961900': 'randi@demobanken.example',
  '312819481': 'randi@demobanken.example',
  '211993510': 'rolf@demobanken.example',
};

/** The team that each business belongs to, as the bank's customer file says. */
export const TEAM_OF: Readonly<Record<string, string>> = {
  '313367002': 'Bedrift Øst',
  '312819481': 'Bedrift Øst',
  '319711473': 'Bedrift Øst',
  '311851381': 'Bedrift Øst',
  '314961900': 'Bedrift Vest',
  '314055403': 'Bedrift Vest',
  '211993510': 'Bedrift Vest',
};

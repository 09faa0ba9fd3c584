import type { Fault } from '../../core/fault-registry.ts';
import type { SystemName } from '../../core/types.ts';
import type { Text } from './language.ts';

/** Texts of the switches for what goes wrong. */
export const FAULTS = {
  faults: { nb: 'Det som går galt', en: 'What goes wrong' },
  lead: {
    nb: 'Trykk «Hent på nytt» i portalen for å se virkningen: ellers nøyer den seg med svar som er under ett minutt gamle.',
    en: 'Press “Fetch again” in the portal to see the effect: otherwise it makes do with answers that are less than a minute old.',
  },
  on: { nb: 'På', en: 'On' },
  off: { nb: 'Av', en: 'Off' },
  other: { nb: 'Andre feil som er lagt inn', en: 'Other faults in force' },
  remove: { nb: 'Fjern', en: 'Remove' },
  clear: { nb: 'Fjern alle feil', en: 'Remove all faults' },
  withdraw: {
    nb: 'Samtykket trekkes tilbake mens siden er åpen',
    en: 'The consent is withdrawn while the page is open',
  },
  withdrawShows: {
    nb: 'Et trykk trekker tilbake alle samtykker som gjelder, og kan ikke slås av. Ved neste «Hent på nytt» er tallene borte, og kunden kan be om nytt samtykke.',
    en: 'One press withdraws every consent in force, and cannot be switched off. At the next “Fetch again” the figures are gone, and the customer can ask again.',
  },
  own: { nb: 'Lag en feil selv', en: 'Make a fault of your own' },
  system: { nb: 'System', en: 'System' },
  kind: { nb: 'Hva som skjer', en: 'What happens' },
  value: { nb: 'Verdi', en: 'Value' },
  valueNote: {
    nb: 'HTTP-status, millisekunder, byte, navnet på et felt eller Skatteetatens feilkode, etter hva som skjer.',
    en: 'HTTP status, milliseconds, bytes, the name of a member or Skatteetaten’s code, depending on what happens.',
  },
  endpoint: { nb: 'Bare adresser som begynner med', en: 'Only addresses that begin with' },
  endpointNote: {
    nb: 'For eksempel finans/*/krav; stjernen er hva som helst. Tomt: alle.',
    en: 'Such as finans/*/krav; the star is anything. Empty: all.',
  },
  times: { nb: 'Antall ganger', en: 'How many times' },
  timesNote: { nb: 'Tomt: til den fjernes.', en: 'Empty: until it is removed.' },
  json: { nb: 'Skriv en feil som JSON', en: 'Write a fault as JSON' },
  jsonLead: {
    nb: 'Som i styringsgrensesnittet, beskrevet i sandbox/README.md.',
    en: 'As in the control API, described in sandbox/README.md.',
  },
  order: { nb: 'Feilen', en: 'The fault' },
  add: { nb: 'Legg inn', en: 'Add' },
} as const satisfies Record<string, Text>;

export const SYSTEM_NAMES: Readonly<Record<SystemName, Text>> = {
  'customer-login': { nb: 'Kundens innlogging', en: 'The customer’s login' },
  'staff-login': { nb: 'De ansattes innlogging', en: 'The staff’s login' },
  altinn: { nb: 'Altinn', en: 'Altinn' },
  maskinporten: { nb: 'Maskinporten', en: 'Maskinporten' },
  skatteetaten: { nb: 'Skatteetaten', en: 'Skatteetaten' },
  mail: { nb: 'E-posttjeneren', en: 'The mail server' },
};

/** What a system can be made to do. */
export const FAULT_KIND_NAMES: Readonly<Record<Fault['kind'], Text>> = {
  status: { nb: 'svarer med denne statusen', en: 'answers with this status' },
  delay: {
    nb: 'svarer riktig, men så mange millisekunder for sent',
    en: 'answers right, this many milliseconds late',
  },
  hang: { nb: 'svarer aldri', en: 'never answers' },
  reset: { nb: 'bryter forbindelsen', en: 'breaks the connection' },
  trickle: { nb: 'svarer byte for byte, uten ende', en: 'answers byte by byte, without end' },
  truncated: {
    nb: 'bryter forbindelsen midt i svaret',
    en: 'breaks the connection in the middle of the answer',
  },
  malformed: { nb: 'svarer med JSON som er kuttet av', en: 'answers with JSON that is cut off' },
  'wrong-type': { nb: 'svarer med en nettside', en: 'answers with a web page' },
  oversized: { nb: 'svarer med så mange byte', en: 'answers with this many bytes' },
  'leave-out': { nb: 'utelater dette feltet i svaret', en: 'leaves this member out of the answer' },
  'odd-rows': {
    nb: 'svarer med rader i tillegg som ikke lar seg lese (Skatteetaten)',
    en: 'answers with rows more that cannot be read (Skatteetaten)',
  },
  error: {
    nb: 'svarer med denne feilkoden (Skatteetaten)',
    en: 'answers with this code (Skatteetaten)',
  },
  'xml-error': {
    nb: 'svarer med denne feilkoden som XML (Skatteetaten)',
    en: 'answers with this code as XML (Skatteetaten)',
  },
  'acr-lower': {
    nb: 'logger inn på lavere nivå (innlogging)',
    en: 'logs in at a lower level (login)',
  },
  'login-long-ago': {
    nb: 'sier at personen logget inn for en time siden (innlogging)',
    en: 'says that the person logged in an hour ago (login)',
  },
};

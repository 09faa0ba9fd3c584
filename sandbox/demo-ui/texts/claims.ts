import type { Text } from './language.ts';

/** What each field of a token means. Fields that are not here are shown without an explanation. */
export const CLAIMS: Readonly<Record<string, Text>> = {
  alg: { nb: 'Hvordan tokenet er signert', en: 'How the token is signed' },
  typ: { nb: 'Hva slags token dette er', en: 'What kind of token this is' },
  kid: { nb: 'Hvilken nøkkel det er signert med', en: 'Which key it is signed with' },
  x5c: {
    nb: 'Virksomhetssertifikatet det er signert med',
    en: 'The enterprise certificate it is signed with',
  },
  iss: { nb: 'Hvem som har utstedt det', en: 'Who issued it' },
  sub: {
    nb: 'Hvem det gjelder, med et nummer som bare denne klienten ser',
    en: 'Whom it is about, by a number that only this client sees',
  },
  aud: { nb: 'Hvem det er ment for', en: 'Whom it is meant for' },
  exp: { nb: 'Når det slutter å gjelde', en: 'When it ends' },
  iat: { nb: 'Når det ble laget', en: 'When it was made' },
  nbf: { nb: 'Når det begynner å gjelde', en: 'When it begins' },
  jti: {
    nb: 'Tokenets eget nummer, så det bare kan brukes én gang',
    en: 'The token’s own number, so that it is used once',
  },
  nonce: { nb: 'Knytter svaret til akkurat denne innloggingen', en: 'Ties the answer to this very login' },
  acr: { nb: 'Hvor sikkert personen er logget inn', en: 'How surely the person is logged in' },
  amr: { nb: 'Hvordan personen logget inn', en: 'How the person logged in' },
  auth_time: { nb: 'Når personen logget inn', en: 'When the person logged in' },
  at_hash: { nb: 'Knytter ID-tokenet til tilgangstokenet', en: 'Ties the ID token to the access token' },
  sid: {
    nb: 'Innloggingens økt, så alle kan logges ut samtidig',
    en: 'The login’s session, so that all can be logged out together',
  },
  pid: { nb: 'Fødselsnummeret (skjult her)', en: 'The national identity number (hidden here)' },
  locale: { nb: 'Språket personen valgte', en: 'The language that the person chose' },
  email: { nb: 'Den ansattes e-post', en: 'The staff member’s e-mail' },
  name: { nb: 'Den ansattes navn', en: 'The staff member’s name' },
  roles: { nb: 'Rollene den ansatte har i banken', en: 'The staff member’s roles in the bank' },
  teams: { nb: 'Avdelingene den ansatte hører til', en: 'The teams that the staff member belongs to' },
  client_id: { nb: 'Klienten som tokenet er gitt til', en: 'The client that the token was given to' },
  client_amr: { nb: 'Hvordan klienten beviste hvem den er', en: 'How the client proved who it is' },
  consumer: { nb: 'Banken som får tilgangen', en: 'The bank that gets the access' },
  supplier: {
    nb: 'Leverandøren som spør på vegne av banken',
    en: 'The supplier that asks on the bank’s behalf',
  },
  delegation_source: { nb: 'Hvor delegeringen er registrert', en: 'Where the delegation is registered' },
  consumer_org: { nb: 'Organisasjonen det spørres på vegne av', en: 'The organisation it is asked for' },
  scope: { nb: 'Hva det gir rett til', en: 'What it gives leave for' },
  token_type: { nb: 'Den som har tokenet, kan bruke det', en: 'The holder of the token can use it' },
  resource: { nb: 'Tjenesten det skal brukes mot', en: 'The service it is to be used with' },
  authorization_details: {
    nb: 'Samtykket: hvem som ga det, til hvem, for hva og hvor lenge',
    en: 'The consent: who gave it, to whom, for what and how long',
  },
};

/** Fields whose value is a moment, in seconds since 1970. */
export const MOMENTS: ReadonlySet<string> = new Set(['exp', 'iat', 'nbf', 'auth_time']);

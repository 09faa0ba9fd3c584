import type { PartyName, StepKind } from '../traffic/kinds.ts';
import type { Text } from './language.ts';

export const PARTY_NAMES: Readonly<Record<PartyName, Text>> = {
  browser: { nb: 'Nettleser', en: 'Browser' },
  portal: { nb: 'Portalen', en: 'Bank portal' },
  login: { nb: 'Innlogging', en: 'Login' },
  altinn: { nb: 'Altinn', en: 'Altinn' },
  maskinporten: { nb: 'Maskinporten', en: 'Maskinporten' },
  skatteetaten: { nb: 'Skatteetaten', en: 'Skatteetaten' },
  mail: { nb: 'E-post', en: 'E-mail' },
};

/** What happens in each kind of exchange, in one sentence. */
export const STEP_TITLES: Readonly<Record<StepKind, Text>> = {
  'login.metadata': { nb: 'Hvor ligger innloggingens adresser?', en: 'Where are the login’s addresses?' },
  'login.keys': { nb: 'Henter innloggingens offentlige nøkler', en: 'Fetches the login’s public keys' },
  'login.choose': {
    nb: 'Kontrollrommet velger hvem som logger inn',
    en: 'The control room picks who logs in',
  },
  'login.authorize': { nb: 'Sendes til innlogging', en: 'Is sent to log in' },
  'login.page': { nb: 'Ser innloggingssiden', en: 'Sees the login page' },
  'login.person': { nb: 'Logger inn', en: 'Logs in' },
  'login.resume': { nb: 'Sendes tilbake med en engangskode', en: 'Is sent back with a one-time code' },
  'login.code': { nb: 'Bytter engangskoden mot et ID-token', en: 'Swaps the code for an ID token' },
  'login.logout': { nb: 'Logges ut', en: 'Is logged out' },
  'login.other': { nb: 'Annet ved innloggingen', en: 'Something else at the login' },
  'maskinporten.metadata': {
    nb: 'Hvor ligger Maskinportens adresser?',
    en: 'Where are Maskinporten’s addresses?',
  },
  'maskinporten.keys': {
    nb: 'Henter Maskinportens offentlige nøkler',
    en: 'Fetches Maskinporten’s public keys',
  },
  'maskinporten.grant': { nb: 'Ber om et token', en: 'Asks for a token' },
  'maskinporten.grant-write': {
    nb: 'Ber om å få spørre om samtykke',
    en: 'Asks for permission to request consent',
  },
  'maskinporten.grant-read': { nb: 'Ber om å få lese samtykker', en: 'Asks for permission to read consents' },
  'maskinporten.grant-data': { nb: 'Ber om tilgang med samtykket', en: 'Asks for access with the consent' },
  'maskinporten.other': { nb: 'Annet hos Maskinporten', en: 'Something else at Maskinporten' },
  'altinn.create': { nb: 'Oppretter en forespørsel om samtykke', en: 'Creates a consent request' },
  'altinn.events': { nb: 'Har noe skjedd med samtykkene?', en: 'Has anything happened to the consents?' },
  'altinn.read': { nb: 'Leser hva svaret ble', en: 'Reads what the answer was' },
  'altinn.register': { nb: 'Slår opp i ressursregisteret', en: 'Looks in the resource register' },
  'altinn.login': { nb: 'Må logge inn i Altinn', en: 'Must log in at Altinn' },
  'altinn.callback': { nb: 'Kommer innlogget tilbake til Altinn', en: 'Comes back to Altinn, logged in' },
  'altinn.ended': { nb: 'Altinn får vite at økten er slutt', en: 'Altinn is told that the session ended' },
  'altinn.page': { nb: 'Leser hva det spørres om', en: 'Reads what is asked' },
  'altinn.answer': { nb: 'Svarer i Altinn', en: 'Answers in Altinn' },
  'altinn.withdraw': { nb: 'Trekker tilbake samtykket i Altinn', en: 'Withdraws the consent in Altinn' },
  'altinn.agreements': { nb: 'Ser samtykkene sine i Altinn', en: 'Sees their consents in Altinn' },
  'altinn.leave': { nb: 'Altinn logger ut og sender videre', en: 'Altinn logs out and sends on' },
  'altinn.other': { nb: 'Annet hos Altinn', en: 'Something else at Altinn' },
  'skatteetaten.open': { nb: 'Henter åpne krav', en: 'Fetches open claims' },
  'skatteetaten.claims': { nb: 'Henter alle krav i en periode', en: 'Fetches all claims of a period' },
  'skatteetaten.payments': { nb: 'Henter innbetalinger', en: 'Fetches payments' },
  'skatteetaten.payouts': { nb: 'Henter utbetalinger', en: 'Fetches payouts' },
  'skatteetaten.other': { nb: 'Annet hos Skatteetaten', en: 'Something else at Skatteetaten' },
  'mail.delivery': { nb: 'Leverer en e-post', en: 'Delivers an e-mail' },
};

import type { FaultSpec } from '../core/fault-registry.ts';
import type { SystemName } from '../core/types.ts';
import type { Text } from './texts/language.ts';

/** A fault by the name of what it shows; the same order that anybody could give the control API. */
export interface FaultPreset {
  readonly id: string;
  readonly name: Text;
  /** What to look for in the portal. */
  readonly shows: Text;
  readonly order: FaultSpec;
}

const fault = (
  id: string,
  system: SystemName,
  name: Text,
  shows: Text,
  order: Omit<FaultSpec, 'system'>,
): FaultPreset => ({ id, name, shows, order: { system, ...order } });

/** A refusal in the words and with the status that published answers have. */
const maskinportenRefusal = (status: 400 | 403, error: string, description: string, code?: string) =>
  ({
    kind: 'status',
    status,
    body: {
      error,
      error_description: `${description} (${code === undefined ? 'correlation id: 2d4fa134-eacb-eae8-63f4-eeb2ea408979' : 'trace_id: 0123456789abcdef0123456789abcdef'})`,
      ...(code === undefined ? {} : { error_uri: `https://test.maskinporten.no/errors/${code}` }),
    },
    contentType: 'application/json',
  }) as const;

const NOT_GRANTED = 'Consumer has not been granted access to the scope skatteetaten:kravogbetalinger.';
const NOT_DELEGATED =
  'Consumer 312601818 has not delegated access to the scope skatteetaten:kravogbetalinger to supplier 319083014.';

/** Every preset, in the order of the journey. */
export const PRESETS: readonly FaultPreset[] = [
  fault(
    'login-low',
    'customer-login',
    { nb: 'Kunden logger inn for svakt', en: 'The customer logs in too weakly' },
    {
      nb: 'Neste innlogging får et lavere nivå enn banken ba om, og slippes ikke inn.',
      en: 'The next login gets a lower level than the bank asked for, and is not let in.',
    },
    { times: 1, fault: { kind: 'acr-lower' } },
  ),
  fault(
    'login-down',
    'customer-login',
    {
      nb: 'Innloggingen er nede når kunden kommer tilbake',
      en: 'The login is down when the customer comes back',
    },
    {
      nb: 'Kunden har logget inn, men portalen får ikke hentet svaret: den sier at innloggingen ikke svarer.',
      en: 'The customer has logged in, but the portal cannot fetch the answer: it says that the login does not answer.',
    },
    { method: 'POST', endpoint: 'token', fault: { kind: 'status', status: 503, body: '' } },
  ),
  fault(
    'altinn-create',
    'altinn',
    {
      nb: 'Altinn er nede når kunden skal sendes dit',
      en: 'Altinn is down when the customer is to be sent there',
    },
    {
      nb: 'Portalen sier at Altinn ikke har tatt imot forespørselen, og «Fortsett til Altinn» prøver igjen.',
      en: 'The portal says that Altinn has not taken the request, and “Continue to Altinn” tries again.',
    },
    { method: 'POST', endpoint: 'consentrequests', fault: { kind: 'status', status: 503, body: '' } },
  ),
  fault(
    'altinn-no-status',
    'altinn',
    {
      nb: 'Altinn svarer uten status når samtykket opprettes',
      en: 'Altinn answers without a status when the consent is created',
    },
    {
      nb: 'Slik er eksempelet Altinn har publisert. Portalen merker ingenting: statuskoden 201 sier det samme.',
      en: 'The example that Altinn has published is like this. The portal takes no notice: the status code 201 says the same.',
    },
    { method: 'POST', endpoint: 'consentrequests', fault: { kind: 'leave-out', members: ['status'] } },
  ),
  fault(
    'altinn-return',
    'altinn',
    { nb: 'Altinn er nede når kunden kommer tilbake', en: 'Altinn is down when the customer comes back' },
    {
      nb: 'Portalen kjenner ikke svaret ennå, og sier at Altinn ikke svarer. Slå av, og «Sjekk på nytt» fører videre: ingenting er tapt.',
      en: 'The portal does not know the answer yet, and says that Altinn does not answer. Switch it off, and “Check again” goes on: nothing is lost.',
    },
    { method: 'GET', endpoint: 'consentrequests/*', fault: { kind: 'status', status: 503, body: '' } },
  ),
  fault(
    'maskinporten-down',
    'maskinporten',
    { nb: 'Maskinporten er nede', en: 'Maskinporten is down' },
    {
      nb: 'La også alle token utløpe. Uten nytt token, ingen nye data: sist kjente tall vises med tidspunktet.',
      en: 'Let every token expire too. No new token, no new data: the last figures are shown with their time.',
    },
    { fault: { kind: 'status', status: 503, body: '' } },
  ),
  fault(
    'key-expired',
    'maskinporten',
    { nb: 'Nøkkelen er utløpt', en: 'The key has expired' },
    {
      nb: 'La også alle token utløpe. Maskinporten avviser banken, og det går ikke over av seg selv: ingen tall vises. Kunden ser at feilen er bankens, og koden MP-121.',
      en: 'Let every token expire too. Maskinporten refuses the bank, and that does not pass by itself: no figures are shown. The customer sees that the fault is the bank’s, and the code MP-121.',
    },
    {
      endpoint: 'token',
      fault: maskinportenRefusal(
        400,
        'invalid_grant',
        'Invalid assertion. Client authentication failed. Expired key',
        'MP-121',
      ),
    },
  ),
  fault(
    'scope-withdrawn',
    'maskinporten',
    { nb: 'Banken har mistet tilgangen', en: 'The bank has lost its access' },
    {
      nb: 'La også alle token utløpe. Skatteetaten har ikke gitt banken rettigheten: som over, med koden MP-250.',
      en: 'Let every token expire too. The bank has not been given the scope: as above, with the code MP-250.',
    },
    { endpoint: 'token', fault: maskinportenRefusal(403, 'forbidden', NOT_GRANTED, 'MP-250') },
  ),
  fault(
    'scope-withdrawn-unnumbered',
    'maskinporten',
    {
      nb: 'Banken har mistet tilgangen, uten feilnummer',
      en: 'The bank has lost its access, without a number',
    },
    {
      nb: 'La også alle token utløpe. Samme avslag slik Maskinporten også gir det: bare teksten sier hva som er galt. Kontrollen gir likevel rådet for MP-250.',
      en: 'Let every token expire too. The same refusal as Maskinporten also gives it: only its text says what is wrong. The check still gives the advice for MP-250.',
    },
    { endpoint: 'token', fault: maskinportenRefusal(403, 'forbidden', NOT_GRANTED) },
  ),
  fault(
    'delegation-missing',
    'maskinporten',
    {
      nb: 'Banken har ikke delegert til leverandøren',
      en: 'The bank has not delegated to the supplier',
    },
    {
      nb: 'La også alle token utløpe. Slik avvises en leverandør før banken har delegert i Altinn: koden MP-251.',
      en: 'Let every token expire too. This is how a supplier is refused before the bank has delegated in Altinn: the code MP-251.',
    },
    { endpoint: 'token', fault: maskinportenRefusal(403, 'forbidden', NOT_DELEGATED, 'MP-251') },
  ),
  fault(
    'payments-fail',
    'skatteetaten',
    { nb: 'Skatteetaten svarer KB-002 på innbetalinger', en: 'Skatteetaten answers KB-002 on payments' },
    {
      nb: 'Portalen prøver igjen av seg selv. Så blir de siste innbetalingene stående, og den sier at tallene ikke er ferske. Har den ingen fra før, sier den at de mangler, og resten av siden står.',
      en: 'The portal tries again by itself. Then the last payments stay, and it says that the figures are not fresh. When it has none, it says that they are missing, and the rest of the page stands.',
    },
    { endpoint: 'finans/*/innbetalinger', fault: { kind: 'error', code: 'KB-002' } },
  ),
  fault(
    'skatteetaten-down',
    'skatteetaten',
    { nb: 'Skatteetaten er nede', en: 'Skatteetaten is down' },
    {
      nb: 'Sist kjente tall vises med tidspunktet, og det står hva kunden skal oppgi hvis hun ringer banken.',
      en: 'The last figures are shown with their time, and with what to quote when calling the bank.',
    },
    { fault: { kind: 'status', status: 503, body: '' } },
  ),
  fault(
    'skatteetaten-gateway',
    'skatteetaten',
    {
      nb: 'Porten foran Skatteetaten kjenner ikke tjenesten',
      en: 'The gateway before Skatteetaten does not know the service',
    },
    {
      nb: 'Svaret er en 404 i ren tekst: «Unknown instance. ID=…». Den sier ingenting om virksomheten, så de siste tallene blir stående med tidspunktet.',
      en: 'The answer is a 404 in plain text: “Unknown instance. ID=…”. It says nothing of the business, so the last figures stay with their time.',
    },
    {
      endpoint: 'finans',
      fault: {
        kind: 'status',
        status: 404,
        body: 'Unknown instance. ID=8ac2d5c0-6f0e-4d3c-9d0c-2f1f7a1e5b11',
        contentType: 'text/plain',
      },
    },
  ),
  fault(
    'skatteetaten-handshake',
    'skatteetaten',
    {
      nb: 'Forbindelsen til Skatteetaten brytes, som når TLS-håndtrykket mislykkes',
      en: 'The connection to Skatteetaten breaks, as when the TLS handshake fails',
    },
    {
      nb: 'Ingen svarer. Nettbanken prøver igjen, og viser så de siste tallene med tidspunktet.',
      en: 'There is no answer. The portal tries again, and then shows the last figures with their time.',
    },
    { fault: { kind: 'reset' } },
  ),
  fault(
    'skatteetaten-slow',
    'skatteetaten',
    { nb: 'Skatteetaten bruker seks sekunder', en: 'Skatteetaten takes six seconds' },
    {
      nb: 'Åpne oversikten på nytt: siden kommer straks, sier at den henter, og fylles ut når svarene kommer.',
      en: 'Open the overview again: the page comes at once, says that it is fetching, and fills in as answers come.',
    },
    { fault: { kind: 'delay', ms: 6000 } },
  ),
  fault(
    'skatteetaten-garbled',
    'skatteetaten',
    { nb: 'Svaret fra Skatteetaten er kuttet av', en: 'The answer is cut off' },
    {
      nb: 'Et halvt svar er ikke et svar: ingen gale tall, men de siste som var hele, med tidspunktet.',
      en: 'Half an answer is none: no wrong figures, but the last whole ones, with their time.',
    },
    { endpoint: 'finans/*/aapnekrav', fault: { kind: 'malformed' } },
  ),
  fault(
    'mail-refuses',
    'mail',
    { nb: 'E-posttjeneren tar ikke imot', en: 'The mail server does not accept' },
    {
      nb: 'Den som lagrer en ny adresse under Påminnelser, får vite at e-posten ikke er sendt. En påminnelse som ikke kom frem, sendes på nytt senere.',
      en: 'A person who saves a new address below Påminnelser is told that the mail was not sent. A reminder that was not taken is sent again later.',
    },
    { endpoint: 'rcpt', fault: { kind: 'status', status: 451, body: '4.3.0 Try again later' } },
  ),
];

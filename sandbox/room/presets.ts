import type { FaultOrder } from '../core/fault-box.ts';
import type { SystemName } from '../core/types.ts';
import type { Text } from './texts/language.ts';

/** A fault by the name of what it shows; the same order that anybody could give the control API. */
export interface FaultPreset {
  readonly id: string;
  readonly name: Text;
  /** What to look for in the portal. */
  readonly shows: Text;
  readonly order: FaultOrder;
}

const fault = (
  id: string,
  system: SystemName,
  name: Text,
  shows: Text,
  order: Omit<FaultOrder, 'system'>,
): FaultPreset => ({ id, name, shows, order: { system, ...order } });

const maskinportenRefusal = (error: string, description: string, code: string) =>
  ({
    kind: 'status',
    status: 400,
    body: {
      error,
      error_description: `${description} (trace_id: 0123456789abcdef0123456789abcdef)`,
      error_uri: `https://test.maskinporten.no/errors/${code}`,
    },
    contentType: 'application/json',
  }) as const;

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
    { nb: 'Innloggingen er nede', en: 'The login is down' },
    {
      nb: 'Nettbanken sier fra i stedet for å vise en teknisk feil.',
      en: 'The portal says so instead of a technical error.',
    },
    { fault: { kind: 'status', status: 503, body: '' } },
  ),
  fault(
    'altinn-create',
    'altinn',
    {
      nb: 'Altinn er nede når kunden skal sendes dit',
      en: 'Altinn is down when the customer is to be sent there',
    },
    {
      nb: 'Forespørselen blir ikke opprettet. Kunden kan prøve igjen.',
      en: 'No request is made. The customer can try again.',
    },
    { method: 'POST', endpoint: 'consentrequests', fault: { kind: 'status', status: 503, body: '' } },
  ),
  fault(
    'altinn-return',
    'altinn',
    { nb: 'Altinn er nede når kunden kommer tilbake', en: 'Altinn is down when the customer comes back' },
    {
      nb: 'Nettbanken vet ikke svaret ennå, sier det, og ser etter igjen.',
      en: 'The portal does not know the answer yet, says so, and looks again.',
    },
    { method: 'GET', endpoint: 'consentrequests/*', fault: { kind: 'status', status: 503, body: '' } },
  ),
  fault(
    'maskinporten-down',
    'maskinporten',
    { nb: 'Maskinporten er nede', en: 'Maskinporten is down' },
    {
      nb: 'Uten token, ingen data: sist kjente tall vises med alderen sin.',
      en: 'No token, no data: the last figures are shown with their age.',
    },
    { fault: { kind: 'status', status: 503, body: '' } },
  ),
  fault(
    'key-expired',
    'maskinporten',
    { nb: 'Nøkkelen er utløpt', en: 'The key has expired' },
    {
      nb: 'Maskinporten avviser banken (MP-121). Kunden får en rolig beskjed, driften får koden.',
      en: 'Maskinporten refuses the bank (MP-121). The customer gets a calm notice, operations get the code.',
    },
    { endpoint: 'token', fault: maskinportenRefusal('invalid_grant', 'The key has expired', 'MP-121') },
  ),
  fault(
    'scope-withdrawn',
    'maskinporten',
    { nb: 'Banken har mistet tilgangen', en: 'The bank has lost its access' },
    {
      nb: 'Skatteetaten har ikke gitt banken rettigheten (MP-250).',
      en: 'The bank has not been given the scope (MP-250).',
    },
    {
      endpoint: 'token',
      fault: maskinportenRefusal(
        'invalid_scope',
        'The consumer has not been given the scope by its owner',
        'MP-250',
      ),
    },
  ),
  fault(
    'payments-fail',
    'skatteetaten',
    { nb: 'Skatteetaten svarer KB-002 på innbetalinger', en: 'Skatteetaten answers KB-002 on payments' },
    {
      nb: 'Resten av siden står; det som mangler, er sagt.',
      en: 'The rest of the page stands; what is missing is said.',
    },
    { endpoint: 'finans/*/innbetalinger', fault: { kind: 'error', code: 'KB-002' } },
  ),
  fault(
    'skatteetaten-down',
    'skatteetaten',
    { nb: 'Skatteetaten er nede', en: 'The Tax Administration is down' },
    { nb: 'Sist kjente tall vises, med tidspunktet.', en: 'The last figures are shown, with their time.' },
    { fault: { kind: 'status', status: 503, body: '' } },
  ),
  fault(
    'skatteetaten-slow',
    'skatteetaten',
    { nb: 'Skatteetaten bruker seks sekunder', en: 'The Tax Administration takes six seconds' },
    {
      nb: 'Siden kommer likevel, og sier hva den venter på.',
      en: 'The page still comes, and says what it waits for.',
    },
    { fault: { kind: 'delay', ms: 6000 } },
  ),
  fault(
    'skatteetaten-garbled',
    'skatteetaten',
    { nb: 'Svaret fra Skatteetaten er kuttet av', en: 'The answer is cut off' },
    {
      nb: 'Et halvt svar er ikke et svar: ingen gale tall.',
      en: 'Half an answer is none: no wrong figures.',
    },
    { endpoint: 'finans/*/aapnekrav', fault: { kind: 'malformed' } },
  ),
  fault(
    'register-down',
    'enhetsregisteret',
    { nb: 'Enhetsregisteret er nede', en: 'The business register is down' },
    { nb: 'Oppslag uteblir; resten går sin gang.', en: 'Look-ups fail; the rest goes on.' },
    { fault: { kind: 'status', status: 503, body: '' } },
  ),
  fault(
    'mail-refuses',
    'mail',
    { nb: 'E-posttjeneren tar ikke imot', en: 'The mail server does not accept' },
    { nb: 'Påminnelsen sendes på nytt senere.', en: 'The reminder is sent again later.' },
    { endpoint: 'rcpt', fault: { kind: 'status', status: 451, body: '4.3.0 Try again later' } },
  ),
];

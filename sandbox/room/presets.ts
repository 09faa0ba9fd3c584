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
    {
      nb: 'Innloggingen er nede når kunden kommer tilbake',
      en: 'The login is down when the customer comes back',
    },
    {
      nb: 'Kunden har logget inn, men nettbanken får ikke hentet svaret: den sier at innloggingen ikke svarer.',
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
      nb: 'Nettbanken sier at Altinn ikke har tatt imot forespørselen, og «Fortsett til Altinn» prøver igjen.',
      en: 'The portal says that Altinn has not taken the request, and “Fortsett til Altinn” tries again.',
    },
    { method: 'POST', endpoint: 'consentrequests', fault: { kind: 'status', status: 503, body: '' } },
  ),
  fault(
    'altinn-return',
    'altinn',
    { nb: 'Altinn er nede når kunden kommer tilbake', en: 'Altinn is down when the customer comes back' },
    {
      nb: 'Nettbanken kjenner ikke svaret ennå, og sier at Altinn ikke svarer. Slå av, og «Sjekk på nytt» fører videre: ingenting er tapt.',
      en: 'The portal does not know the answer yet, and says that Altinn does not answer. Switch it off, and “Sjekk på nytt” goes on: nothing is lost.',
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
    { endpoint: 'token', fault: maskinportenRefusal('invalid_grant', 'The key has expired', 'MP-121') },
  ),
  fault(
    'scope-withdrawn',
    'maskinporten',
    { nb: 'Banken har mistet tilgangen', en: 'The bank has lost its access' },
    {
      nb: 'La også alle token utløpe. Skatteetaten har ikke gitt banken rettigheten: som over, med koden MP-250.',
      en: 'Let every token expire too. The bank has not been given the scope: as above, with the code MP-250.',
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
      nb: 'Nettbanken prøver igjen av seg selv. Så blir de siste innbetalingene stående, og den sier at tallene ikke er ferske. Har den ingen fra før, sier den at de mangler, og resten av siden står.',
      en: 'The portal tries again by itself. Then the last payments stay, and it says that the figures are not fresh. When it has none, it says that they are missing, and the rest of the page stands.',
    },
    { endpoint: 'finans/*/innbetalinger', fault: { kind: 'error', code: 'KB-002' } },
  ),
  fault(
    'skatteetaten-down',
    'skatteetaten',
    { nb: 'Skatteetaten er nede', en: 'The Tax Administration is down' },
    {
      nb: 'Sist kjente tall vises med tidspunktet, og det står hva kunden skal oppgi hvis hun ringer banken.',
      en: 'The last figures are shown with their time, and with what to quote when calling the bank.',
    },
    { fault: { kind: 'status', status: 503, body: '' } },
  ),
  fault(
    'skatteetaten-slow',
    'skatteetaten',
    { nb: 'Skatteetaten bruker seks sekunder', en: 'The Tax Administration takes six seconds' },
    {
      nb: 'Åpne oversikten på nytt: siden kommer straks, sier at den henter, og fylles ut når svarene kommer.',
      en: 'Open the overview anew: the page comes at once, says that it is fetching, and fills in as answers come.',
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
      nb: 'Den som lagrer en ny adresse under Påminnelser, får vite at e-posten ikke er sendt. En påminnelse som ikke kom fram, sendes på nytt senere.',
      en: 'Whoever saves a new address below Påminnelser is told that the mail was not sent. A reminder that was not taken is sent again later.',
    },
    { endpoint: 'rcpt', fault: { kind: 'status', status: 451, body: '4.3.0 Try again later' } },
  ),
];

import type { Exchange } from '../../core/exchange-log.ts';
import type { SystemName } from '../../core/types.ts';

/** Who talks on the wire, in the order in which the diagram shows them. */
export const PARTIES = [
  'browser',
  'portal',
  'login',
  'altinn',
  'maskinporten',
  'skatteetaten',
  'mail',
] as const;
export type PartyName = (typeof PARTIES)[number];

type Rule = readonly [method: string, path: RegExp, kind: string, caller?: PartyName];

const API = '/accessmanagement/api/v1/enterprise/consentrequests';
const UI = '/accessmanagement/ui/consent';

const LOGIN = [
  ['GET', /^\/\.well-known\//, 'login.metadata'],
  ['GET', /^\/jwks/, 'login.keys'],
  ['GET', /^\/demo\//, 'login.choose', 'browser'],
  ['GET', /^\/authorize\/./, 'login.resume', 'browser'],
  ['GET', /^\/authorize/, 'login.authorize', 'browser'],
  ['GET', /^\/interaction\//, 'login.page', 'browser'],
  ['POST', /^\/interaction\//, 'login.person', 'browser'],
  ['POST', /^\/token/, 'login.code'],
  ['', /^\/logout/, 'login.logout', 'browser'],
  ['', /^/, 'login.other', 'browser'],
] as const satisfies readonly Rule[];

const MASKINPORTEN = [
  ['GET', /^\/\.well-known\//, 'maskinporten.metadata'],
  ['GET', /^\/jwk/, 'maskinporten.keys'],
  ['POST', /^\/token/, 'maskinporten.grant'],
  ['', /^/, 'maskinporten.other'],
] as const satisfies readonly Rule[];

const ALTINN = [
  ['POST', new RegExp(`^${API}$`), 'altinn.create'],
  ['GET', new RegExp(`^${API}/events`), 'altinn.events'],
  ['GET', new RegExp(`^${API}/`), 'altinn.read'],
  ['GET', /^\/resourceregistry\//, 'altinn.register'],
  ['GET', /^\/authentication\/api\/v1\/authentication/, 'altinn.login', 'browser'],
  ['GET', /^\/authentication\/callback/, 'altinn.callback', 'browser'],
  ['GET', /^\/authentication\/frontchannel-logout/, 'altinn.ended', 'browser'],
  ['GET', new RegExp(`^${UI}/request`), 'altinn.page', 'browser'],
  ['POST', new RegExp(`^${UI}/request`), 'altinn.answer', 'browser'],
  ['POST', new RegExp(`^${UI}/withdraw`), 'altinn.withdraw', 'browser'],
  ['GET', new RegExp(`^${UI}/`), 'altinn.agreements', 'browser'],
  ['GET', /logout|signed-out/, 'altinn.leave', 'browser'],
  ['', /^/, 'altinn.other', 'browser'],
] as const satisfies readonly Rule[];

const SKATTEETATEN = [
  ['GET', /^\/[^/]+\/[^/]+\/aapnekrav/, 'skatteetaten.open'],
  ['GET', /^\/[^/]+\/[^/]+\/krav/, 'skatteetaten.claims'],
  ['GET', /^\/[^/]+\/[^/]+\/innbetalinger/, 'skatteetaten.payments'],
  ['GET', /^\/[^/]+\/[^/]+\/utbetalinger/, 'skatteetaten.payouts'],
  ['', /^/, 'skatteetaten.other'],
] as const satisfies readonly Rule[];

const MAIL = [['', /^/, 'mail.delivery']] as const satisfies readonly Rule[];

type KindIn<Rules extends readonly Rule[]> = Rules[number][2];
/** What an exchange is about; the control room has a sentence for each. */
export type StepKind =
  | KindIn<typeof LOGIN>
  | KindIn<typeof MASKINPORTEN>
  | KindIn<typeof ALTINN>
  | KindIn<typeof SKATTEETATEN>
  | KindIn<typeof MAIL>
  | 'maskinporten.grant-write'
  | 'maskinporten.grant-read'
  | 'maskinporten.grant-data';

const RULES = {
  'customer-login': ['login', LOGIN],
  'staff-login': ['login', LOGIN],
  maskinporten: ['maskinporten', MASKINPORTEN],
  altinn: ['altinn', ALTINN],
  skatteetaten: ['skatteetaten', SKATTEETATEN],
  mail: ['mail', MAIL],
} as const satisfies Record<SystemName, readonly [PartyName, readonly Rule[]]>;

const GRANTS = {
  'altinn:consentrequests.write': 'maskinporten.grant-write',
  'altinn:consentrequests.read': 'maskinporten.grant-read',
  'skatteetaten:kravogbetalinger': 'maskinporten.grant-data',
} as const;

/** What an exchange is about, who asked, and who answered. */
export function describe(exchange: Exchange): {
  readonly kind: StepKind;
  readonly from: PartyName;
  readonly to: PartyName;
} {
  const [to, rules] = RULES[exchange.system];
  const path = exchange.path.split('?', 1)[0] ?? '';
  const rule = rules.find(
    ([method, pattern]) => (method === '' || method === exchange.method) && pattern.test(path),
  );
  if (rule === undefined) throw new RangeError('the last rule of a system takes everything');
  const [, , kind] = rule;
  const isAltinns = exchange.requestHeaders['user-agent']?.startsWith('Altinn') === true;
  const caller: PartyName = ('3' in rule ? rule[3] : undefined) ?? (isAltinns ? 'altinn' : 'portal');
  return { kind: kind === 'maskinporten.grant' ? grantKind(exchange) : kind, from: caller, to };
}

function grantKind({ tokens }: Exchange): StepKind {
  const scope = tokens.find(({ where }) => where === 'assertion')?.claims['scope'];
  const known = Object.entries(GRANTS).find(([name]) => name === scope);
  return known?.[1] ?? 'maskinporten.grant';
}

import { z } from 'zod';
import { parseAsEnum, parseAsText, serializeEnum, type Params } from '#lib/core/http/search-params.ts';
import type { ClientStatus, EndedBy } from './client-status.ts';

/** The columns of the portfolio, all of which it can be sorted by. */
export const PORTFOLIO_SORTS = [
  'name',
  'orgnr',
  'status',
  'endsAt',
  'shared',
  'overdue',
  'dueSoon',
  'nextDue',
  'credit',
  'fetchedAt',
] as const;
export type PortfolioSort = (typeof PORTFOLIO_SORTS)[number];

/** What an employee wants to see of the clients. All of it is in the address, so that a view can be saved and shared. */
export interface PortfolioQuery {
  /** Which of the employee's scopes, counted from the narrowest. */
  readonly scope: number;
  readonly status: ClientStatus | undefined;
  readonly endedBy: EndedBy | undefined;
  readonly shared: boolean | undefined;
  /** Only clients with something overdue. */
  readonly overdue: boolean;
  /** The beginning of words of the name, or of the number; trimmed, empty for no search. */
  readonly search: string;
  readonly sort: PortfolioSort;
  readonly descending: boolean;
}

/** The whole portfolio by name. */
export const DEFAULT_PORTFOLIO_QUERY: PortfolioQuery = {
  scope: 0,
  status: undefined,
  endedBy: undefined,
  shared: undefined,
  overdue: false,
  search: '',
  sort: 'name',
  descending: false,
};

const SCOPES: Readonly<Record<string, number>> = Object.fromEntries(
  Array.from({ length: 50 }, (_, place) => [String(place), place]),
);
const STATUSES: Readonly<Record<string, ClientStatus>> = {
  snart: 'expiring',
  aktivt: 'active',
  spurt: 'asked',
  ubesvart: 'unanswered',
  avslatt: 'rejected',
  trukket: 'withdrawn',
  'ikke-i-altinn': 'lost',
  utlopt: 'expired',
  'ikke-spurt': 'never-asked',
};
const ENDERS: Readonly<Record<string, EndedBy>> = { kunden: 'customer', banken: 'bank', utlop: 'expiry' };
const SHARED: Readonly<Record<string, boolean>> = { ja: true, nei: false };
const OVERDUE: Readonly<Record<string, boolean>> = { ja: true };
const SORTS: Readonly<Record<string, PortfolioSort>> = {
  navn: 'name',
  orgnr: 'orgnr',
  status: 'status',
  slutt: 'endsAt',
  deling: 'shared',
  forfalt: 'overdue',
  'forfaller-snart': 'dueSoon',
  'neste-forfall': 'nextDue',
  tilgode: 'credit',
  hentet: 'fetchedAt',
};
const DIRECTIONS: Readonly<Record<string, boolean>> = { ned: true };

const MAX_SEARCH = 60;

const PARAMS = z.object({
  utvalg: parseAsEnum(SCOPES, 0),
  status: parseAsEnum<ClientStatus | undefined>(STATUSES, undefined),
  avsluttet: parseAsEnum<EndedBy | undefined>(ENDERS, undefined),
  deler: parseAsEnum<boolean | undefined>(SHARED, undefined),
  forfalt: parseAsEnum(OVERDUE, false),
  sok: parseAsText(MAX_SEARCH),
  sorter: parseAsEnum(SORTS, 'name'),
  retning: parseAsEnum(DIRECTIONS, false),
});

/** Reads the address; what it cannot read counts as not given. */
export function parsePortfolioQuery(params: Params): PortfolioQuery {
  const read = PARAMS.parse(params);
  return {
    scope: read.utvalg,
    status: read.status,
    endedBy: read.avsluttet,
    shared: read.deler,
    overdue: read.forfalt,
    search: read.sok,
    sort: read.sorter,
    descending: read.retning,
  };
}

/** The parameters of a view, without those that have their default; `cursor` is where its page begins. */
export function portfolioParams(
  query: PortfolioQuery,
  cursor?: string,
): readonly (readonly [string, string])[] {
  const { scope, status, endedBy, shared, overdue, search, sort, descending } = query;
  const pairs: readonly (readonly [string, string | undefined])[] = [
    ['utvalg', scope === 0 ? undefined : serializeEnum(SCOPES, scope)],
    ['status', status && serializeEnum(STATUSES, status)],
    ['avsluttet', endedBy && serializeEnum(ENDERS, endedBy)],
    ['deler', shared === undefined ? undefined : serializeEnum(SHARED, shared)],
    ['forfalt', overdue ? serializeEnum(OVERDUE, true) : undefined],
    ['sok', search === '' ? undefined : search],
    ['sorter', sort === 'name' ? undefined : serializeEnum(SORTS, sort)],
    ['retning', descending ? serializeEnum(DIRECTIONS, true) : undefined],
    ['etter', cursor],
  ];
  return pairs.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
}

/** The address of a view under `path`. */
export function portfolioAddress(path: string, query: PortfolioQuery, cursor?: string): string {
  const text = new URLSearchParams(
    portfolioParams(query, cursor).map(([name, value]) => [name, value]),
  ).toString();
  return text === '' ? path : `${path}?${text}`;
}

/** The parameter that says that a whole view is meant, where an address without it means no client. */
const WHOLE_VIEW = ['visning', 'alle'] as const;

/** The address at which the clients of a view are invited; `cursor` is where those begin that are meant. */
export function inviteAddress(query: PortfolioQuery, cursor?: string): string {
  const pairs = [WHOLE_VIEW, ...portfolioParams(query, cursor)].map(([name, value]) => [name, value]);
  return `/radgiver/invitasjoner?${new URLSearchParams(pairs).toString()}`;
}

/** Whether an address means the clients of its view. */
export const isWholeView = (params: Params): boolean => params[WHOLE_VIEW[0]] === WHOLE_VIEW[1];

/** Whether no client can pass the filters together: known without asking the database. */
export function isContradiction({ status, endedBy, shared, overdue }: PortfolioQuery): boolean {
  const shares = shared === true || overdue;
  if (overdue && shared === false) return true;
  if (shares && status !== undefined && status !== 'active' && status !== 'expiring') return true;
  if (endedBy === undefined) return false;
  if (shares) return true;
  switch (status) {
    case undefined:
    case 'unanswered':
      return false;
    case 'expired':
      return endedBy !== 'expiry';
    case 'withdrawn':
    case 'rejected':
      return endedBy !== 'customer';
    case 'active':
    case 'expiring':
    case 'asked':
    case 'lost':
    case 'never-asked':
      return true;
  }
}

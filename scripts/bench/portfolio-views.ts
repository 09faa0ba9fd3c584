// The views of the portfolio that the benchmark opens, and the employees that open them.
import { DEFAULT_PORTFOLIO_QUERY, PORTFOLIO_SORTS } from '#lib/portfolio/portfolio-query.ts';
import type { PortfolioQuery } from '#lib/portfolio/portfolio-query.ts';
import { scopesOf } from '#lib/portfolio/scope.ts';
import type { PortfolioScope, StaffRole } from '#lib/portfolio/scope.ts';

interface View {
  readonly name: string;
  readonly query: PortfolioQuery;
}

const view = (name: string, change: Partial<PortfolioQuery>): View => ({
  name,
  query: { ...DEFAULT_PORTFOLIO_QUERY, ...change },
});

/** Every sort, filter and kind of search, and combinations that people use. */
export const VIEWS: readonly View[] = [
  ...PORTFOLIO_SORTS.flatMap((sort) => [
    view(`sort ${sort}`, { sort }),
    view(`sort ${sort}, descending`, { sort, descending: true }),
  ]),
  ...(['active', 'expiring', 'expired', 'rejected', 'never-asked'] as const).map((status) =>
    view(`status ${status}`, { status }),
  ),
  view('ended by the bank', { endedBy: 'bank' }),
  view('ended by the customer, by end', { endedBy: 'customer', sort: 'endsAt', descending: true }),
  view('shared, by name', { shared: true }),
  view('shared, by fetched', { shared: true, sort: 'fetchedAt' }),
  view('not shared, by end', { shared: false, sort: 'endsAt' }),
  view('overdue, by sum', { overdue: true, sort: 'overdue', descending: true }),
  view('overdue, by next due', { overdue: true, sort: 'nextDue' }),
  view('expiring, by end', { status: 'expiring', sort: 'endsAt' }),
  view('expiring, shared, by overdue', {
    ...{ status: 'expiring', shared: true, sort: 'overdue', descending: true },
  }),
  view('search one word', { search: 'fjord' }),
  view('search the second word', { search: 'fisk' }),
  view('search one letter, descending', { search: 'f', descending: true }),
  view('search one word, by overdue', { search: 'fjord', sort: 'overdue', descending: true }),
  view('search one word, by status', { search: 'fisk', sort: 'status' }),
  view('search one word, expired', { search: 'fjord', status: 'expired' }),
  view('search two words', { search: 'havblikk fisk' }),
  view('search three words, by end', { search: 'nordlys bygg tromsø', sort: 'endsAt' }),
  view('search without a match', { search: 'finnesikke' }),
  view('search number', { search: '2123' }),
  view('search whole number', { search: '212345678' }),
];

/** The employee in a place of the seeded bank, with the scope that a role gives. */
export function employee(role: StaffRole, place: number) {
  const email = `raadgiver${place % 2000}@bank.example`;
  const [scope] = scopesOf({ email, roles: [role], teams: [`Team ${place % 100}`] });
  if (scope === undefined) throw new Error('the role gives no scope');
  return { email, name: `Rådgiver ${place}`, scope } satisfies {
    readonly scope: PortfolioScope;
  } & Record<'email' | 'name', string>;
}

/** Of twenty employees at once, fourteen have their own clients, four lead a team, two read the whole bank. */
export function employeeOf(worker: number, round: number) {
  const role = worker < 2 ? 'bank-wide' : worker < 6 ? 'team-lead' : 'advisor';
  return employee(role, worker * 97 + round * 13);
}

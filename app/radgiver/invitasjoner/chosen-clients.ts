import type { Params } from '#lib/core/http/search-params.ts';
import { isOrgnr } from '#lib/core/identifiers/orgnr.ts';
import { MOST_INVITED_AT_ONCE } from '#lib/invitations/invitation.ts';
import { inviteAddress, isWholeView, parsePortfolioQuery } from '#lib/portfolio/portfolio-query.ts';
import { mayAct, roleOf, type PortfolioScope } from '#lib/portfolio/scope.ts';
import { weekIn } from '#lib/portfolio/expiring/weeks.ts';
import { listOrgNumbers } from '#server/features/portfolio/portfolio.ts';
import { expiringIn } from '#server/features/portfolio/expiring/renewals.ts';

/** Clients that were selected on another page to be invited, up to the limit of one batch. */
export interface ChosenClients {
  readonly orgnrs: readonly string[];
  /** Whether there are more than that. */
  readonly more: boolean;
  /** The address that gives the ones after these, where the choice has an order to go on in. */
  readonly next: string | undefined;
}

/**
 * The clients that the address of the page names: ticked ones (`kunde`), those whose consent ends in a week (`uke`), or all
 * of a view of the portfolio. Ticked numbers are not looked up: whose clients they are is found out when their turn comes.
 */
export async function chosenClients(
  scopes: readonly PortfolioScope[],
  params: Params,
  now: Date,
): Promise<ChosenClients> {
  const most = MOST_INVITED_AT_ONCE;
  const ticked = [params['kunde'] ?? []].flat().filter(isOrgnr);
  if (ticked.length > 0)
    return { orgnrs: ticked.slice(0, most), more: ticked.length > most, next: undefined };
  const query = parsePortfolioQuery(params);
  const scope = scopes[query.scope];
  if (scope === undefined || !mayAct(roleOf(scope))) return NONE;
  const after = params['etter'];
  const part = { cursor: typeof after === 'string' ? after : undefined, limit: most, now };
  const week = weekIn(params['uke']);
  if (week !== undefined) {
    const { clients, next } = await expiringIn(scope, week, part);
    const address = (place: string) =>
      `/radgiver/invitasjoner?utvalg=${query.scope}&uke=${week.monday}&etter=${place}`;
    return chosen(
      clients.map(({ orgnr }) => orgnr),
      next && address(next),
    );
  }
  if (!isWholeView(params)) return NONE;
  const { orgnrs, next } = await listOrgNumbers(scope, query, part);
  return chosen(orgnrs, next && inviteAddress(query, next));
}

const chosen = (orgnrs: readonly string[], next: string | undefined): ChosenClients => ({
  orgnrs,
  more: next !== undefined,
  next,
});

const NONE: ChosenClients = { orgnrs: [], more: false, next: undefined };

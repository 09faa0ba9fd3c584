import type { Params } from '#lib/claims-list/params.ts';
import { isOrgnr } from '#lib/identifiers/orgnr.ts';
import { MOST_INVITED_AT_ONCE } from '#lib/invitations/invitation.ts';
import { inviteAddress, isWholeView, parsePortfolioQuery } from '#lib/portfolio/portfolio-query.ts';
import { mayAct, roleOf } from '#lib/portfolio/scope.ts';
import type { PortfolioScope } from '#lib/portfolio/scope.ts';
import { weekIn } from '#lib/renewals/weeks.ts';
import { clientNumbers } from '#server/portfolio/portfolio.ts';
import { endingIn } from '#server/renewals/renewals.ts';

/** Clients that somebody has chosen elsewhere to invite, up to as many as may be invited at once. */
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
  if (scope === undefined || !mayAct(roleOf(scope))) return NOBODY;
  const week = weekIn(params['uke']);
  if (week !== undefined) {
    const ending = await endingIn(scope, week, now, most + 1);
    const orgnrs = ending.slice(0, most).map(({ orgnr }) => orgnr);
    return { orgnrs, more: ending.length > most, next: undefined };
  }
  if (!isWholeView(params)) return NOBODY;
  const after = params['etter'];
  const { orgnrs, next } = await clientNumbers(scope, query, {
    ...{ cursor: typeof after === 'string' ? after : undefined, limit: most, now },
  });
  if (next === undefined) return { orgnrs, more: false, next: undefined };
  return { orgnrs, more: true, next: inviteAddress(query, next) };
}

const NOBODY: ChosenClients = { orgnrs: [], more: false, next: undefined };

import { getLocale } from 'next-intl/server';
import { UnpaidList } from '#components/tax-account/claims-list/unpaid-list.tsx';
import { StaleDataNotice } from '#components/tax-account/overview/stale-data-notice.tsx';
import { claimsPage, suspendedFor } from '#lib/tax-account/claims-list/claims-page.ts';
import { claimChoices } from '#lib/tax-account/claims-list/choices.ts';
import {
  type ClaimsQuery,
  claimsSearchParams,
  parseClaimsQuery,
} from '#lib/tax-account/claims-list/claims-query.ts';
import type { Params } from '#lib/core/http/search-params.ts';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import { claimEstimate, estimateTotal } from '#lib/tax-account/interest/estimates.ts';
import { parsePayDay } from '#lib/tax-account/interest/pay-day.ts';
import { claimRows } from '#lib/tax-account/claim-rows.ts';
import { parseRefreshResult } from '#lib/tax-account/refresh-result.ts';
import { config } from '#server/platform/config/config.ts';
import { accountOrProblem } from '../account-problem.tsx';
import type { TaxAccountLoad } from '#server/features/tax-account/source-outcome.ts';

interface UnpaidAnswerProps {
  readonly orgnr: string;
  readonly load: TaxAccountLoad['openAccount'];
  /** The person has just asked for newer figures. */
  readonly asked: boolean;
  /** The address's search parameters. */
  readonly params: Params;
  readonly now: Date;
  readonly viewerIsOwner: boolean;
}

/** The unpaid claims that an address asks for, or an honest text about why they are not here. */
export async function UnpaidAnswer({ orgnr, load, asked, params, now, viewerIsOwner }: UnpaidAnswerProps) {
  const [outcome, language] = await Promise.all([load, getLocale()]);
  const query = parseClaimsQuery(params);
  const to = backTo(query);
  const answer = await accountOrProblem(orgnr, outcome, to);
  if ('problem' in answer) return answer.problem;
  const { shown } = answer;
  const request = parseRefreshResult(params, shown, { asked, now });
  const today = osloDate(now);
  const asOf = osloDate(shown.fetchedAt);
  const wanted = parsePayDay(params['betales'], today);
  const payDay = wanted === 'wrong' ? undefined : wanted;
  const when = {
    asOf,
    rates: config().lateInterestRates,
    ...(payDay === undefined ? {} : { payDay }),
  };
  const { unpaid, suspended } = claimRows(shown.value.claims, today);
  const page = claimsPage(unpaid, query, language);
  return (
    <>
      {shown.kind === 'stored' || request === 'none-newer' ? (
        <StaleDataNotice
          error={shown.kind === 'stored' ? shown.error : undefined}
          fetchedAt={shown.fetchedAt}
          now={now}
        />
      ) : null}
      <UnpaidList
        address={{ orgnr, query, payDay }}
        page={page}
        suspended={suspendedFor(suspended, query, language)}
        choices={claimChoices(unpaid)}
        estimate={estimateTotal(page.found, when)}
        estimateOf={(row) => claimEstimate(row, when)}
        wrongDay={wanted === 'wrong'}
        asOf={asOf}
        today={today}
        fetchedAt={shown.fetchedAt}
        newEnough={request === 'new-enough'}
        refreshTo={to}
        unreadable={shown.value.unreadable}
        viewerIsOwner={viewerIsOwner}
      />
    </>
  );
}

function backTo(query: ClaimsQuery): string {
  const params = claimsSearchParams(query);
  return `ubetalte${params.size === 0 ? '' : `?${params.toString()}`}`;
}

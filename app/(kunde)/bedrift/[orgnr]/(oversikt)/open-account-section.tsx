import { OpenAccountView } from '#components/tax-account/overview/open-account-view.tsx';
import { StaleDataNotice } from '#components/tax-account/overview/stale-data-notice.tsx';
import type { Params } from '#lib/core/http/search-params.ts';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import { claimEstimate } from '#lib/tax-account/interest/estimates.ts';
import { parseRefreshResult } from '#lib/tax-account/refresh-result.ts';
import { config } from '#server/platform/config/config.ts';
import { accountOrProblem } from '../account-problem.tsx';
import type { TaxAccountLoad } from '#server/features/tax-account/source-outcome.ts';
import type { Visitor } from '#server/features/tax-account/changes-since/since-last-visit.ts';
import { services } from '#server/services.ts';

interface OpenAccountSectionProps {
  readonly visitor: Visitor;
  readonly load: TaxAccountLoad['openAccount'];
  readonly now: Date;
  /** The address's search parameters. */
  readonly params: Params;
  readonly viewerIsOwner: boolean;
}

/** What is open and what to do about it, or an honest text about why it is not here. */
export async function OpenAccountSection(props: OpenAccountSectionProps) {
  const { visitor, load, now, params, viewerIsOwner } = props;
  const { orgnr } = visitor;
  const outcome = await load;
  const answer = await accountOrProblem(orgnr, outcome);
  if ('problem' in answer) return answer.problem;
  const { shown } = answer;
  // An older stored answer says nothing about what is new.
  const since =
    shown.kind === 'fresh'
      ? await services().storedAnswers.getChangesSinceLastVisit(visitor, shown.value, now)
      : undefined;
  const when = { asOf: osloDate(shown.fetchedAt), rates: config().lateInterestRates };
  const request = parseRefreshResult(params, shown, { asked: false, now });
  return (
    <>
      {shown.kind === 'stored' || request === 'none-newer' ? (
        <StaleDataNotice
          error={shown.kind === 'stored' ? shown.error : undefined}
          fetchedAt={shown.fetchedAt}
          now={now}
        />
      ) : null}
      <OpenAccountView
        orgnr={orgnr}
        account={shown.value}
        since={since}
        fetchedAt={shown.fetchedAt}
        newEnough={request === 'new-enough'}
        today={osloDate(now)}
        estimateOf={(row) => claimEstimate(row, when)}
        viewerIsOwner={viewerIsOwner}
      />
    </>
  );
}

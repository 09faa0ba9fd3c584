import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { StaleDataNotice } from '#components/tax-account/overview/stale-data-notice.tsx';
import { ErrorNotice } from '#components/ui/problem/error-notice.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { YearBar } from '#components/tax-account/year/year-bar.tsx';
import type { Params } from '#lib/core/http/search-params.ts';
import { availableYears } from '#lib/tax-account/claims-list/years.ts';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import type { Records } from '#lib/tax-account/domain.ts';
import { parseRefreshResult } from '#lib/tax-account/refresh-result.ts';
import type { YearQuery } from '#lib/tax-account/year-lists/year-query.ts';
import type { SourceOutcome } from '#server/features/tax-account/source-outcome.ts';

/** What a list by year is made from: the address, and who looks. Whether they may is checked before. */
export interface YearSectionInput {
  readonly orgnr: string;
  readonly params: Params;
  /** The person asked for newer figures. */
  readonly fresh: boolean;
  readonly viewerIsOwner: boolean;
}

interface YearFrame<T> extends Pick<YearSectionInput, 'orgnr' | 'params' | 'fresh'> {
  readonly list: Parameters<typeof YearBar>[0]['list'];
  readonly query: YearQuery;
  readonly outcome: SourceOutcome<Records<T>>;
  readonly now: Date;
  /** What is shown of records that may be shown. */
  readonly children: (records: Records<T>) => ReactNode;
}

/** The year and the age of its figures, and below them the list, or an honest text about why it is not here. */
export async function yearSection<T>(frame: YearFrame<T>): Promise<ReactNode> {
  const { orgnr, params, fresh, list, query, outcome, now, children } = frame;
  const t = await getTranslations('overview.shielded');
  if (outcome.kind === 'consent-ended') redirect(`/bedrift/${orgnr}/samtykke`);
  const request = parseRefreshResult(params, outcome, { asked: fresh, now });
  const bar = (
    <YearBar
      orgnr={orgnr}
      list={list}
      years={availableYears(osloDate(now))}
      query={query}
      fetchedAt={outcome.kind === 'failed' ? undefined : outcome.fetchedAt}
      now={now}
      newEnough={request === 'new-enough'}
    />
  );
  if (outcome.kind === 'failed') {
    return (
      <>
        {bar}
        <ErrorNotice error={outcome.error} />
      </>
    );
  }
  const { value, fetchedAt } = outcome;
  if (value.shielded) {
    return (
      <Notice tone="info" title={t('title')}>
        <p>{t('text')}</p>
        <p>{t('action')}</p>
      </Notice>
    );
  }
  return (
    <>
      {bar}
      {outcome.kind === 'stored' || request === 'none-newer' ? (
        <StaleDataNotice
          error={outcome.kind === 'stored' ? outcome.error : undefined}
          fetchedAt={fetchedAt}
          now={now}
        />
      ) : null}
      {children(value)}
    </>
  );
}

/** The rows of an outcome that has any. */
export const rowsOf = <T,>(outcome: SourceOutcome<Records<T>>): readonly T[] =>
  'value' in outcome ? outcome.value.rows : [];

/** Whether some of what explains a list could not be fetched. */
export const someFailed = (outcomes: readonly SourceOutcome<unknown>[]): boolean =>
  outcomes.some(({ kind }) => kind === 'failed');

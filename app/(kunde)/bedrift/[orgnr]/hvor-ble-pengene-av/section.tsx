import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { UnreadableNotice } from '#components/tax-account/overview/unreadable-notice.tsx';
import { ErrorNotice } from '#components/ui/problem/error-notice.tsx';
import { FoundPayments } from '#components/tax-account/tracing/found-payments.tsx';
import { TraceForm } from '#components/tax-account/tracing/trace-form.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { availableYears, yearParam } from '#lib/tax-account/claims-list/years.ts';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import { unreadableTogether } from '#lib/tax-account/unreadable.ts';
import { parseTraceQuery } from '#lib/tax-account/tracing/trace-query.ts';
import type { YearSectionInput } from '../year-section.tsx';
import { findAndTrace, type Found } from './find.ts';

/** The search for a payment and its answer, for the page and for the panel that answers in its place. */
export async function tracingSection({ orgnr, params, viewerIsOwner }: YearSectionInput): Promise<ReactNode> {
  const now = new Date();
  const today = osloDate(now);
  const query = parseTraceQuery(params);
  const asked = ['belop', 'dato', 'kid'].some((name) => params[name] !== undefined);
  const { amount, date, kid } = query.query;
  const nothing = amount === undefined && date === undefined && kid === undefined;
  const form = <TraceForm query={query} nothing={asked && nothing && query.invalid.length === 0} />;
  if (nothing || query.invalid.length > 0) return form;

  const year = params['aar'] === undefined ? undefined : yearParam(params, today);
  const found = await findAndTrace(orgnr, { ...query.query, year }, { instant: now, today });
  const problem = await problemOf(orgnr, found);
  return (
    <>
      {form}
      {problem.whole ? null : (
        <FoundPayments
          query={query}
          years={found.years}
          offered={availableYears(today)}
          payments={found.payments}
          viewerIsOwner={viewerIsOwner}
        />
      )}
      {problem.notice}
      <UnreadableNotice unreadable={unreadableTogether(found.unreadable)} />
    </>
  );
}

/** What stands in the way of the answer (`whole`) or of a part of it, in words. */
async function problemOf(
  orgnr: string,
  { outcomes }: Found,
): Promise<{ readonly whole: boolean; readonly notice: ReactNode }> {
  const [t, shielded] = await Promise.all([getTranslations('tracing'), getTranslations('overview.shielded')]);
  if (outcomes.some(({ outcome }) => outcome.kind === 'consent-ended'))
    redirect(`/bedrift/${orgnr}/samtykke`);
  if (outcomes.some(({ outcome }) => 'value' in outcome && outcome.value.shielded)) {
    const notice = (
      <Notice tone="info" title={shielded('title')}>
        <p>{shielded('text')}</p>
        <p>{shielded('action')}</p>
      </Notice>
    );
    return { whole: true, notice };
  }
  const failed = outcomes.flatMap(({ year, outcome }) =>
    outcome.kind === 'failed' ? [{ year, error: outcome.error }] : [],
  );
  const [first] = failed;
  if (first === undefined) return { whole: false, notice: null };
  const whole = failed.length === outcomes.length;
  const years = failed.map(({ year }) => year).join(', ');
  return {
    whole,
    notice: <ErrorNotice error={first.error} {...(whole ? {} : { title: t('missing', { years }) })} />,
  };
}

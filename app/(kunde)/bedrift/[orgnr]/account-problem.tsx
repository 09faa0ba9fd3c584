import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { RefreshForm } from '#components/overview/refresh-form.tsx';
import { ErrorNotice } from '#components/problem/error-notice.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { OpenAccount } from '#lib/taxaccount/domain.ts';
import type { SourceOutcome } from '#server/taxaccount/taxaccount.ts';
import { ConsentGone } from './(oversikt)/consent-gone.tsx';

type Shown = Extract<SourceOutcome<OpenAccount>, { value: OpenAccount }>;

/**
 * The open claims when there are any to show, else what to say instead: the consent ended, they could not be fetched, or
 * Skatteetaten shields them. `to` is the page that «try again» comes back to.
 */
export async function accountOrProblem(
  orgnr: string,
  outcome: SourceOutcome<OpenAccount>,
  to = '',
): Promise<{ readonly shown: Shown } | { readonly problem: ReactNode }> {
  if (outcome.kind === 'consent-ended')
    return { problem: <ConsentGone orgnr={orgnr} status={outcome.status} /> };
  if (outcome.kind === 'failed') {
    return {
      problem: (
        <ErrorNotice error={outcome.error}>
          {outcome.error.retryable ? <RefreshForm orgnr={orgnr} to={to} again /> : null}
        </ErrorNotice>
      ),
    };
  }
  if (!outcome.value.shielded) return { shown: outcome };
  const t = await getTranslations('overview.shielded');
  return {
    problem: (
      <Notice tone="info" title={t('title')}>
        <p>{t('text')}</p>
        <p>{t('action')}</p>
      </Notice>
    ),
  };
}

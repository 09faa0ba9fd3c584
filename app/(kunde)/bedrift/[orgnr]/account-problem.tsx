import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { RefreshForm } from '#components/tax-account/overview/refresh-form.tsx';
import { ErrorNotice } from '#components/ui/problem/error-notice.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { OpenAccount } from '#lib/tax-account/domain.ts';
import type { SourceOutcome } from '#server/features/tax-account/source-outcome.ts';

type Shown = Extract<SourceOutcome<OpenAccount>, { value: OpenAccount }>;

/**
 * The open claims when there are any to show, else what to say instead: they could not be fetched, or Skatteetaten shields
 * them. `to` is the page that «try again» comes back to. A consent that was found to have ended leads to its own page: the
 * top of this one was drawn before, and may say that it is in force.
 */
export async function accountOrProblem(
  orgnr: string,
  outcome: SourceOutcome<OpenAccount>,
  to = '',
): Promise<{ readonly shown: Shown } | { readonly problem: ReactNode }> {
  if (outcome.kind === 'consent-ended') redirect(`/bedrift/${orgnr}/samtykke`);
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

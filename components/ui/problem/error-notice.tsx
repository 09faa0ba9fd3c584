import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Notice } from '../notice.tsx';
import type { PortalError, PortalErrorCode } from '#lib/core/portal-error.ts';
import { SupportLine } from './support-line.tsx';

interface ErrorNoticeProps {
  readonly error: Pick<PortalError, 'code' | 'upstream' | 'upstreamCode' | 'correlationId'>;
  /** What is missing because of it, when the error's own title says too little. */
  readonly title?: string;
  readonly level?: 2 | 3;
  readonly children?: ReactNode;
}

/** Errors that are the person's ordinary life and not a fault. */
const CALM: readonly PortalErrorCode[] = [
  'party-unknown',
  'consent-missing',
  'consent-expired',
  'consent-revoked',
  'not-authenticated',
  'login-not-recent',
];

/** An expected failure: what happened, what it means, what to do, and last what support needs to know. */
export function ErrorNotice({ error, title, level = 2, children }: ErrorNoticeProps) {
  const t = useTranslations('errors');
  const problem = useTranslations('problem.silent');
  const { code, upstream } = error;
  const silent = code === 'upstream-unavailable' && (upstream === 'skatteetaten' || upstream === 'altinn');
  const named = silent ? problem(upstream) : t(`${code}.title`);
  return (
    <Notice tone={CALM.includes(error.code) ? 'info' : 'warning'} title={title ?? named} level={level}>
      <p>
        {title === undefined ? null : `${named}. `}
        {t(`${error.code}.text`)} {t(`${error.code}.action`)}
      </p>
      {children}
      <SupportLine error={error} />
    </Notice>
  );
}

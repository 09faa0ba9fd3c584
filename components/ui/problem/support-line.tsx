import { useTranslations } from 'next-intl';
import type { PortalError } from '#lib/core/portal-error.ts';

/** What support needs to find the case, last and small. Nothing when there is nothing. */
export function SupportLine({
  error,
}: {
  readonly error: Pick<PortalError, 'upstreamCode' | 'correlationId'>;
}) {
  const t = useTranslations('problem');
  const { upstreamCode, correlationId } = error;
  const parts = [
    upstreamCode === undefined ? undefined : t('code', { code: upstreamCode }),
    correlationId === undefined ? undefined : t('reference', { id: correlationId }),
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return null;
  return (
    <p className="reference text-sm text-neutral-text-subtle">
      {t('support')} {parts.join(' · ')}
    </p>
  );
}

import { useLocale, useTranslations } from 'next-intl';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { keyExpiry, type SigningKey } from '#lib/pilot/certificates/key-expiry.ts';
import { formatLongDate } from '#lib/core/dates/format.ts';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import { formatOrgnr } from '#lib/core/identifiers/orgnr.ts';

interface SigningKeyCardProps {
  readonly signingKey: SigningKey;
  readonly now: Date;
}

/** What the portal proves itself with at Maskinporten, when it ends, and from sixty days ahead what to do about that. */
export function SigningKeyCard({ signingKey, now }: SigningKeyCardProps) {
  const t = useTranslations('pilot.key');
  const language = useLocale();
  const day = (date: Date) => formatLongDate(osloDate(date), language);
  const expiry = keyExpiry(signingKey, now);
  const about =
    signingKey.kind === 'certificate'
      ? [
          { label: t('orgnr'), value: formatOrgnr(signingKey.orgnr) },
          { label: t('issuer'), value: <span className="reference">{signingKey.issuer}</span> },
        ]
      : [
          { label: t('kid'), value: <span className="reference">{signingKey.kid}</span> },
          signingKey.usedSince && { label: t('usedSince'), value: day(signingKey.usedSince) },
        ];
  const end =
    expiry === undefined
      ? []
      : [
          { label: t(expiry.atTheLatest ? 'endsLatest' : 'ends'), value: day(expiry.ends) },
          {
            label: t(expiry.atTheLatest ? 'leftLatest' : 'left'),
            value: t('days', { count: Math.max(expiry.days, 0) }),
            alarming: expiry.state !== 'fine',
          },
        ];
  return (
    <section aria-labelledby="nokkel" className="ds-card flex! flex-col gap-3">
      <h2 id="nokkel" className="ds-heading" data-size="xs">
        {t('heading')}
      </h2>
      {expiry === undefined || expiry.state === 'fine' ? null : (
        <Notice tone={expiry.state === 'ended' ? 'danger' : 'warning'} title={t(expiry.state)} level={3}>
          <p>{t(`next.${signingKey.kind}`)}</p>
        </Notice>
      )}
      <DescriptionList
        facts={[{ label: t('kind'), value: t(`kinds.${signingKey.kind}`) }, ...about, ...end]}
      />
      {signingKey.kind === 'certificate' ? null : (
        <p className="max-w-prose text-neutral-text-subtle">
          {t(expiry === undefined ? 'unknown' : expiry.atTheLatest ? 'aYear' : 'known')}
        </p>
      )}
    </section>
  );
}

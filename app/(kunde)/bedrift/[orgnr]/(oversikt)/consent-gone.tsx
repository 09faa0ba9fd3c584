import { getTranslations } from 'next-intl/server';
import { ConsentEnded } from '#components/consent/consent-ended.tsx';
import { ErrorNotice } from '#components/problem/error-notice.tsx';
import { Link } from '#components/ui/link.tsx';
import type { ConsentStatus } from '#lib/consent/consent.ts';
import { config } from '#server/config/config.ts';

/** The consent ended while the page was on its way: nothing is shown, and there is one thing to do. */
export async function ConsentGone({
  orgnr,
  status,
}: {
  readonly orgnr: string;
  readonly status: ConsentStatus;
}) {
  const t = await getTranslations('overview');
  const undecided = status === 'requested' || status === 'granted';
  return (
    <div className="flex flex-col gap-4">
      {undecided ? (
        <ErrorNotice error={{ code: 'consent-missing' }} />
      ) : (
        <ConsentEnded bank={config().bank} status={status} />
      )}
      <Link href={`/bedrift/${orgnr}/samtykke`} className="ds-button">
        {t('goToConsent')}
      </Link>
    </div>
  );
}

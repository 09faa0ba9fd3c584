import { getTranslations } from 'next-intl/server';
import { CheckList } from '#components/pilot/check-list.tsx';
import { PilotPage } from '#components/pilot/pilot-page.tsx';
import { Link } from '#components/ui/link.tsx';
import { definePage } from '#server/auth/policy/define-page.ts';
import { checkNow } from '#server/features/pilot/health.ts';
import { pilotMetadata } from '../metadata.ts';
import { StreamedSuspense } from '../../streaming.tsx';

export const generateMetadata = () => pilotMetadata('check');

/** For the pilot team: whether what the portal needs works, and what to do about what does not. */
export default definePage({ route: '/pilot/kontroll', permission: 'pilot' }, async () => {
  const t = await getTranslations('check');
  return (
    <PilotPage current="check">
      <StreamedSuspense fallback={<p role="status">{t('checking')}</p>}>
        <Checks />
      </StreamedSuspense>
      <p>
        <Link href="/pilot/kontroll" className="ds-link">
          {t('again')}
        </Link>
      </p>
    </PilotPage>
  );
});

async function Checks() {
  const { lines } = await checkNow();
  return <CheckList lines={lines} />;
}

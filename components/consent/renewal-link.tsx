import { useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';

interface RenewalLinkProps {
  readonly orgnr: string;
  /** Calendar days until the consent ends. */
  readonly days: number;
}

/** On the overview: the consent ends soon, and where it is renewed. */
export function RenewalLink({ orgnr, days }: RenewalLinkProps) {
  const t = useTranslations('consent.renewal');
  return (
    <Notice tone="warning" title={t('offer', { days })}>
      <p>{t('text')}</p>
      <Link href={`/bedrift/${orgnr}/samtykke`} className="ds-link">
        {t('link')}
      </Link>
    </Notice>
  );
}

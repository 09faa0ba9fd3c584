import { useTranslations } from 'next-intl';
import { BackLink } from '#components/ui/back-link.tsx';

/** From a page below the consent's, back to it. */
export function ConsentBack({ orgnr }: { readonly orgnr: string }) {
  const t = useTranslations('consent');
  return <BackLink href={`/bedrift/${orgnr}/samtykke`}>{t('back')}</BackLink>;
}

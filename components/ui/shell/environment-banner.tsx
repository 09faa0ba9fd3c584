import { useTranslations } from 'next-intl';

/** Says on every page that nothing here is real. Production has none. */
export function EnvironmentBanner({ environment }: { readonly environment: 'sandbox' | 'test' }) {
  const t = useTranslations('shell');
  return (
    <p className="bg-[#fde9b8] px-4 py-2 text-center text-sm text-[#3d2b00]">
      {t.rich(environment, { strong: (chunks) => <strong>{chunks}</strong> })}
    </p>
  );
}

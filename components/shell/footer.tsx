import { useTranslations } from 'next-intl';
import Link from 'next/link';

/** The bottom of every page: where the figures come from and the accessibility statement. */
export function Footer({ bank }: { readonly bank: string }) {
  const t = useTranslations('shell');
  return (
    <footer className="mt-auto border-t border-neutral-border-subtle bg-neutral-background-default">
      <div className="mx-auto flex w-full max-w-6xl flex-col gap-4 px-4 py-8 text-sm text-neutral-text-subtle sm:px-6 md:flex-row md:items-center md:justify-between">
        <p className="max-w-prose">{t('source', { bank })}</p>
        <Link href="/tilgjengelighet" className="ds-link no-print inline-flex min-h-11 shrink-0 items-center">
          {t('accessibility')}
        </Link>
      </div>
    </footer>
  );
}

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '#components/ui/link.tsx';

/** Something that an erasure leaves, in words. */
export interface KeptRow {
  readonly key: string;
  readonly what: string;
  /** When the latest came. */
  readonly latest: string | undefined;
  readonly why: ReactNode;
  /** Where it can be read in full. */
  readonly href?: string;
}

/** What stays when the rest is erased, each with the reason. */
export function KeptList({ rows }: { readonly rows: readonly KeptRow[] }) {
  const t = useTranslations('stored.kept');
  return (
    <section aria-labelledby="i-tillegg" className="flex flex-col gap-3">
      <h2 id="i-tillegg" className="ds-heading" data-size="xs">
        {t('heading')}
      </h2>
      <p className="max-w-prose">{t('text')}</p>
      <ul className="ds-card flex! flex-col divide-y divide-neutral-border-subtle p-0!">
        {rows.map(({ key, what, latest, why, href }) => (
          <li key={key} className="flex flex-col px-4 py-3">
            <div className="flex flex-wrap items-baseline justify-between gap-x-6">
              {href === undefined ? (
                <p className="font-medium">{what}</p>
              ) : (
                <Link href={href} className="ds-link font-medium">
                  {what}
                </Link>
              )}
              {latest === undefined ? null : (
                <p className="text-sm text-neutral-text-subtle">{t('latest', { at: latest })}</p>
              )}
            </div>
            <p className="max-w-prose">{why}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

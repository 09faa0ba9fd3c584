import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Page } from '#components/ui/shell/page.tsx';
import { Link } from '#components/ui/link.tsx';
import { PILOT_PAGES, type PilotPageKey } from './pilot-pages.ts';

interface PilotPageProps {
  readonly current: PilotPageKey;
  readonly children: ReactNode;
}

/** A page for the pilot team: the way to its other pages, the page's heading and what stands below it. */
export function PilotPage({ current, children }: PilotPageProps) {
  const t = useTranslations('staff.pilot');
  return (
    <Page width="wide">
      <nav aria-label={t('nav')} className="no-print">
        <ul className="section-row">
          {PILOT_PAGES.map(({ key, path }) => (
            <li key={key}>
              <Link href={path} className="section-link" aria-current={key === current ? 'page' : undefined}>
                {t(`pages.${key}.link`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <header className="flex flex-col gap-2">
        <h1 className="ds-heading" data-size="md">
          {t(`pages.${current}.heading`)}
        </h1>
        <p className="max-w-prose">{t(`pages.${current}.lead`)}</p>
      </header>
      {children}
    </Page>
  );
}

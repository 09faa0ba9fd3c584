import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Page } from '../shell/page.tsx';
import { BackLink } from '../back-link.tsx';
import { formatOrgnr } from '#lib/core/identifiers/orgnr.ts';
import { SectionNav } from './section-nav.tsx';
import type { SectionKey } from './sections.ts';

interface BusinessPageProps {
  readonly orgnr: string;
  /** The business's name. */
  readonly name: string;
  /** The section that the page belongs to, also for pages below it. */
  readonly current: SectionKey;
  /** The page's own heading; the overview has none, and goes by the business's name. */
  readonly heading?: string;
  /** How many claims are unpaid, as it stands in the navigation. Pages that know it pass `<UnpaidCount …>`. */
  readonly unpaid?: ReactNode;
  /** Beside the organisation number. */
  readonly about?: ReactNode;
  readonly children: ReactNode;
}

/** A page about a business: whose it is, the way to its other pages, the page's heading and what stands below it. */
export function BusinessPage(props: BusinessPageProps) {
  const { orgnr, name, current, heading, unpaid, about, children } = props;
  const t = useTranslations();
  return (
    <Page width="wide">
      <div className="flex flex-col gap-3">
        <BackLink href="/bedrifter">{t('overview.change')}</BackLink>
        <header className="flex flex-col gap-1">
          {heading === undefined ? (
            <h1 className="ds-heading" data-size="md">
              {name}
            </h1>
          ) : (
            <p className="ds-heading" data-size="xs">
              {name}
            </p>
          )}
          <p className="flex flex-wrap gap-x-4 text-neutral-text-subtle">
            <span>{t('businesses.orgnr', { orgnr: formatOrgnr(orgnr) })}</span>
            {about}
          </p>
        </header>
        <SectionNav orgnr={orgnr} current={current} unpaid={unpaid} />
      </div>
      {heading === undefined ? null : (
        <h1 className="ds-heading" data-size="md">
          {heading}
        </h1>
      )}
      {children}
    </Page>
  );
}

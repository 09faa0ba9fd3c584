import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from '../icon.tsx';
import { Link } from '../link.tsx';
import { CONTROL_SECTIONS, SECTIONS, type SectionKey } from './sections.ts';

interface SectionNavProps {
  readonly orgnr: string;
  readonly current: SectionKey;
  /** Stands after «Ubetalte krav»: how many there are, when that is known. */
  readonly unpaid?: ReactNode;
}

/**
 * The way between a business's pages. On a wide screen a row, and below it the pages of the group that one is in; on a phone
 * a menu with all of them that opens without JavaScript.
 */
export function SectionNav(props: SectionNavProps) {
  const t = useTranslations('section');
  const { orgnr, current } = props;
  const inControl = CONTROL_SECTIONS.some(({ key }) => key === current);
  return (
    <nav aria-label={t('nav')} className="no-print">
      <details className="section-menu md:hidden">
        <summary className="plain-summary flex min-h-12 items-center justify-between gap-3 px-4 py-2">
          <span>
            <span className="text-neutral-text-subtle">{t('menu')}: </span>
            <span className="font-semibold">{t(current)}</span>
          </span>
          <Icon name="down" className="turns size-5 transition-[rotate] motion-reduce:transition-none" />
        </summary>
        <ul className="section-column">
          <Pages {...props} pages={SECTIONS} />
          <li>
            <p className="section-group">{t('control')}</p>
            <ul aria-label={t('control')}>
              <Pages {...props} pages={CONTROL_SECTIONS} />
            </ul>
          </li>
        </ul>
      </details>
      <ul className="section-row max-md:hidden">
        <Pages {...props} pages={SECTIONS} />
        <li>
          <Link
            href={`/bedrift/${orgnr}${CONTROL_SECTIONS[0].path}`}
            className="section-link"
            aria-current={inControl ? 'true' : undefined}
          >
            {t('control')}
          </Link>
        </li>
      </ul>
      {inControl ? (
        <ul aria-label={t('control')} className="section-row section-sub max-md:hidden">
          <Pages {...props} pages={CONTROL_SECTIONS} />
        </ul>
      ) : null}
    </nav>
  );
}

interface PagesProps extends SectionNavProps {
  readonly pages: readonly { readonly key: SectionKey; readonly path: string }[];
}

function Pages({ orgnr, current, unpaid, pages }: PagesProps) {
  const t = useTranslations('section');
  return pages.map(({ key, path }) => (
    <li key={key}>
      <Link
        href={`/bedrift/${orgnr}${path}`}
        className="section-link"
        aria-current={key === current ? 'page' : undefined}
      >
        {t(key)}
        {key === 'unpaid' && unpaid !== undefined ? <span className="section-count">{unpaid}</span> : null}
      </Link>
    </li>
  ));
}

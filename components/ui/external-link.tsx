import { useTranslations } from 'next-intl';
import { Icon } from './icon.tsx';

interface ExternalLinkProps {
  readonly href: string;
  readonly children: string;
}

/** A link to another site, which opens a new tab and says so. */
export function ExternalLink({ href, children }: ExternalLinkProps) {
  const t = useTranslations('shell');
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      className="ds-link inline-flex items-center gap-1"
    >
      <span>
        {children}
        <span className="ds-sr-only"> {t('newTab')}</span>
      </span>
      <Icon name="external" className="size-4" />
    </a>
  );
}

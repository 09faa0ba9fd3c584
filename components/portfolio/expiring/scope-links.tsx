import { useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import type { PortfolioScope } from '#lib/portfolio/scope.ts';

interface ScopeLinksProps {
  readonly scopes: readonly PortfolioScope[];
  readonly current: number;
}

/** The choice between an employee's scopes; nothing for those with one. */
export function ScopeLinks({ scopes, current }: ScopeLinksProps) {
  const t = useTranslations('renewals');
  if (scopes.length < 2) return null;
  return (
    <nav aria-label={t('scope')} className="flex flex-wrap gap-2">
      {scopes.map((scope, place) => (
        <Link
          key={scope.kind === 'team' ? scope.team : scope.kind}
          href={`/radgiver/fornyelser?utvalg=${place}`}
          className="choice"
          aria-current={place === current ? 'page' : undefined}
        >
          {scope.kind === 'team' ? scope.team : t(scope.kind)}
        </Link>
      ))}
    </nav>
  );
}

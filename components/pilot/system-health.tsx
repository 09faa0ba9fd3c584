import { useLocale, useTranslations } from 'next-intl';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import type { CheckLine } from '#lib/pilot/checks/check-line.ts';
import { healthOf, type SystemHealth as OneSystem } from '#lib/pilot/checks/health.ts';
import { formatDateTime } from '#lib/core/dates/format.ts';
import { CheckItem } from './check-item.tsx';
import { OUTCOME_STYLE } from './outcome-style.ts';

interface SystemHealthProps {
  /** Absent before the first check. */
  readonly check: { readonly at: Date; readonly lines: readonly CheckLine[] } | undefined;
  /** A newer check is under way. */
  readonly checking?: boolean;
}

/** How each system that the portal needs is now, with cause and next step for those that are not in order. */
export function SystemHealth({ check, checking = false }: SystemHealthProps) {
  const t = useTranslations('pilot.health');
  const language = useLocale();
  return (
    <section aria-labelledby="systemer" className="ds-card flex! flex-col gap-3">
      <h2 id="systemer" className="ds-heading" data-size="xs">
        {t('heading')}
      </h2>
      {check === undefined ? null : (
        <>
          <ul className="flex flex-col gap-3">
            {healthOf(check.lines).map((one) => (
              <SystemItem key={one.system} {...one} />
            ))}
          </ul>
          <p className="text-neutral-text-subtle">{t('at', { date: formatDateTime(check.at, language) })}</p>
        </>
      )}
      <p role="status" className="empty:hidden">
        {checking ? t(check === undefined ? 'first' : 'again') : null}
      </p>
      <Link href="/pilot/kontroll" className="ds-link w-fit">
        {t('toCheck')}
      </Link>
    </section>
  );
}

function SystemItem({ system, outcome, lines }: OneSystem) {
  const t = useTranslations('check');
  const { icon, color } = OUTCOME_STYLE[outcome];
  return (
    <li className="flex flex-col gap-2">
      <p className="flex gap-3">
        <Icon name={icon} className={`mt-0.5 size-5 ${color}`} />
        <span>
          <span className="font-semibold">{t(`name.${system}`)}</span>{' '}
          <span className={color}>({t(`outcome.${outcome}`)})</span>
        </span>
      </p>
      {lines.length === 0 ? null : (
        <ul className="flex flex-col gap-3 pl-8">
          {lines.map((line) => (
            <CheckItem key={`${line.check} ${line.about ?? ''}`} line={line} />
          ))}
        </ul>
      )}
    </li>
  );
}

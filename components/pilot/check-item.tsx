import { useLocale, useTranslations } from 'next-intl';
import { Icon } from '#components/ui/icon.tsx';
import type { CheckLine } from '#lib/pilot/checks/check-line.ts';
import { checkText } from '#lib/pilot/checks/check-text.ts';
import { OUTCOME_STYLE } from './outcome-style.ts';

/** One line of the check: what was looked at, what was found, and what to do about it. */
export function CheckItem({ line }: { readonly line: CheckLine }) {
  const t = useTranslations('check');
  const { name, cause, next } = checkText(line, useLocale());
  const { icon, color } = OUTCOME_STYLE[line.outcome];
  return (
    <li className="flex gap-3">
      <Icon name={icon} className={`mt-0.5 size-5 ${color}`} />
      <div className="flex min-w-0 flex-col gap-1">
        <p>
          <span className="font-semibold wrap-anywhere">{name}</span>{' '}
          <span className={color}>({t(`outcome.${line.outcome}`)})</span>
        </p>
        <p className="max-w-prose wrap-anywhere">{cause}</p>
        {line.details === undefined ? null : (
          <ul className="list-disc pl-5">
            {line.details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
        {next === undefined ? null : <p className="max-w-prose wrap-anywhere">{t('next', { next })}</p>}
        <p className="text-sm wrap-anywhere text-neutral-text-subtle empty:hidden">
          {line.upstreamCode === undefined ? null : t('code', { code: line.upstreamCode })}{' '}
          {line.correlationId === undefined ? null : t('reference', { id: line.correlationId })}
        </p>
      </div>
    </li>
  );
}

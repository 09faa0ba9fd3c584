import { useLocale, useTranslations } from 'next-intl';
import { Notice } from '#components/ui/notice.tsx';
import { Icon } from '#components/ui/icon.tsx';
import type { CheckLine } from '#lib/checks/check-line.ts';
import { isPassed } from '#lib/checks/check-line.ts';
import { checkText } from '#lib/checks/check-text.ts';

/** What was checked and found, line by line, with what to do about what is not right. */
export function CheckList({ lines }: { readonly lines: readonly CheckLine[] }) {
  const t = useTranslations('check');
  const passed = isPassed(lines);
  return (
    <div className="flex flex-col gap-4">
      <Notice tone={passed ? 'success' : 'danger'} title={t(passed ? 'passed' : 'failed')} live />
      <section aria-labelledby="kontroller" className="ds-card flex! flex-col gap-4">
        <h2 id="kontroller" className="ds-heading" data-size="xs">
          {t('heading')}
        </h2>
        <ul className="flex flex-col gap-4">
          {lines.map((line) => (
            <CheckItem key={`${line.check} ${line.about ?? ''}`} line={line} />
          ))}
        </ul>
      </section>
    </div>
  );
}

const LOOK = {
  ok: { icon: 'check', color: 'text-success-text-subtle' },
  warning: { icon: 'warning', color: 'text-warning-text-subtle' },
  failed: { icon: 'warning', color: 'text-danger-text-subtle' },
  skipped: { icon: 'forward', color: 'text-neutral-text-subtle' },
} as const;

function CheckItem({ line }: { readonly line: CheckLine }) {
  const t = useTranslations('check');
  const { name, cause, next } = checkText(line, useLocale());
  const { icon, color } = LOOK[line.outcome];
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

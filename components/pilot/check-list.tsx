import { useTranslations } from 'next-intl';
import { Notice } from '#components/ui/notice.tsx';
import { isPassed, type CheckLine } from '#lib/pilot/checks/check-line.ts';
import { CheckItem } from './check-item.tsx';

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

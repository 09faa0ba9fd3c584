import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CopyButton } from '#components/ui/copy-button.tsx';

interface CopyFieldProps {
  readonly label: string;
  /** Absent when Skatteetaten did not say. */
  readonly shown?: string;
  /** What the button copies; without it there is no button. */
  readonly copy?: string;
  readonly strong?: boolean;
  readonly children?: ReactNode;
}

/** One payment detail with its copy button. */
export function CopyField({ label, shown, copy, strong = false, children }: CopyFieldProps) {
  const t = useTranslations('pay');
  const common = useTranslations('shell');
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 py-3">
      <dt className="text-sm text-neutral-text-subtle">{label}</dt>
      <dd className={`reference col-start-1 ${strong ? 'text-2xl font-semibold' : 'text-lg font-medium'}`}>
        {shown ?? <span className="font-normal text-neutral-text-subtle">{t('notGiven')}</span>}
        {children === undefined ? null : <span className="block text-base font-normal">{children}</span>}
      </dd>
      {copy === undefined ? null : (
        <dd className="col-start-2 row-span-2 row-start-1">
          <CopyButton
            value={copy}
            label={common('copy')}
            name={t('copyField', { field: label })}
            copied={common('copied')}
            failed={common('copyFailed')}
          />
        </dd>
      )}
    </div>
  );
}

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ACCESSED_PARTS, type AccessLogFilter } from '#lib/access-log/access-log.ts';

interface AccessLogFilterFormProps {
  readonly orgnr: string;
  readonly filter: AccessLogFilter;
}

/** Narrows the log by who, what and when. An ordinary form, so that its address can be kept. */
export function AccessLogFilterForm({ orgnr, filter }: AccessLogFilterFormProps) {
  const t = useTranslations('looks');
  const parts = useTranslations('consent.looks.parts');
  return (
    <form
      method="get"
      action={`/bedrift/${orgnr}/innsyn`}
      aria-label={t('filter.heading')}
      className="no-print grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[2fr_2fr_1fr_1fr_auto]"
    >
      <Field id="navn" label={t('filter.name')}>
        <input id="navn" name="navn" className="ds-input" type="text" defaultValue={filter.name} />
      </Field>
      <Field id="hva" label={t('filter.part')}>
        <select id="hva" name="hva" className="ds-input" defaultValue={filter.part ?? ''}>
          <option value="">{t('filter.any')}</option>
          {ACCESSED_PARTS.map((part) => (
            <option key={part} value={part}>
              {parts(part)}
            </option>
          ))}
        </select>
      </Field>
      <Field id="fra" label={t('filter.from')}>
        <input id="fra" name="fra" className="ds-input" type="date" defaultValue={filter.from} />
      </Field>
      <Field id="til" label={t('filter.to')}>
        <input id="til" name="til" className="ds-input" type="date" defaultValue={filter.to} />
      </Field>
      <button type="submit" className="ds-button" data-variant="secondary">
        {t('filter.submit')}
      </button>
    </form>
  );
}

function Field({
  id,
  label,
  children,
}: {
  readonly id: string;
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {children}
    </div>
  );
}

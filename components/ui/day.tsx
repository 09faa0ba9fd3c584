import { useLocale } from 'next-intl';
import { formatDate, formatLongDate } from '#lib/core/dates/format.ts';
import type { IsoDate } from '#lib/core/dates/iso-date.ts';

/** A date that machines can read too. */
export function Day({ date, long = false }: { readonly date: IsoDate; readonly long?: boolean }) {
  const language = useLocale();
  return (
    <time dateTime={date} className="figure">
      {long ? formatLongDate(date, language) : formatDate(date, language)}
    </time>
  );
}

import { getLocale, getTranslations } from 'next-intl/server';
import { contactValues } from '#components/ui/shell/bank-contact.tsx';
import type { KeptRow } from '#components/privacy/kept-list.tsx';
import type { StoredRow } from '#components/privacy/stored-table.tsx';
import { formatDateTime, formatLongDate } from '#lib/core/dates/format.ts';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import { config } from '#server/platform/config/config.ts';
import type { RetainedItem, StoredItem } from '#server/features/privacy/data-kinds.ts';

/** What is stored, in words: answers from Skatteetaten, and everything else. */
export async function storedRows(
  items: readonly StoredItem[],
): Promise<{ readonly answers: readonly StoredRow[]; readonly other: readonly StoredRow[] }> {
  const [t, language] = await Promise.all([getTranslations('stored'), getLocale()]);
  const at = (instant: Date): string => formatDateTime(instant, language);
  const day = (instant: Date): string => formatLongDate(osloDate(instant), language);
  const size = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1024))}\u00a0kB`;
  const rowOf = (item: StoredItem, index: number): StoredRow => {
    const key = String(index);
    switch (item.kind) {
      case 'answer': {
        const { source, year, fetchedAt, until, bytes } = item;
        const what =
          year === undefined ? t(`sources.${source}`) : t(`yearSources.${source}`, { year: String(year) });
        return { key, what, fetched: at(fetchedAt), until: day(until), size: size(bytes) };
      }
      case 'visit':
        return {
          key,
          what: t('visit'),
          fetched: at(item.fetchedAt),
          until: day(item.until),
          size: size(item.bytes),
        };
      case 'calendar-link':
        return {
          key,
          what: t(item.showAmounts ? 'calendarAmounts' : 'calendar'),
          fetched: at(item.createdAt),
          until: t('calendarUntil'),
          size: t('noSize'),
        };
      case 'payment-file':
        return {
          key,
          what: t('paymentFile', { count: item.references }),
          fetched: formatLongDate(item.day, language),
          until: t('paymentFileUntil'),
          size: t('noSize'),
        };
      case 'reminders':
        return {
          key,
          what: t('reminders', { count: item.chosen }),
          fetched: at(item.chosenAt),
          until: t('remindersUntil'),
          size: t('noSize'),
        };
    }
  };
  const rows = items.map((item, index) => ({ item, row: rowOf(item, index) }));
  return {
    answers: rows.filter(({ item }) => item.kind === 'answer').map(({ row }) => row),
    other: rows.filter(({ item }) => item.kind !== 'answer').map(({ row }) => row),
  };
}

/** What stays after an erasure, in words: how much, since when, and why. */
export async function keptRows(items: readonly RetainedItem[], orgnr: string): Promise<readonly KeptRow[]> {
  const [t, language] = await Promise.all([getTranslations('stored.kept'), getLocale()]);
  return items.map(({ kind, count, latest }) => {
    const path = RETAINED_PAGES[kind];
    return {
      key: kind,
      what: t(`${kind}.what`, { count }),
      latest: latest === undefined ? undefined : formatDateTime(latest, language),
      why: t.rich(`${kind}.why`, contactValues(config().bank)),
      ...(path === undefined ? {} : { href: `/bedrift/${orgnr}/${path}` }),
    };
  });
}

/** Where a kind can be read in full. */
const RETAINED_PAGES: Partial<Record<RetainedItem['kind'], string>> = {
  consents: 'samtykke/historikk',
  sharing: 'deling',
  looks: 'innsyn',
};

import { csv } from '#lib/core/csv.ts';
import { formatTime } from '#lib/core/dates/format.ts';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import type { Language } from '#lib/core/languages.ts';
import type { Messages } from '#lib/messages/nb.ts';
import type { AccessLogEntry } from './access-log.ts';

/** The looks as CSV for Norwegian Excel, one line each, in the order given; dates and times in Oslo. */
export function accessLogCsv(
  entries: readonly AccessLogEntry[],
  { columns, roles, parts }: Messages['consent']['looks'],
  language: Language,
): string {
  const header = [columns.date, columns.time, columns.name, columns.role, columns.part];
  return csv([
    header.map((text) => ({ text })),
    ...entries.map(({ at, name, role, part }) => [
      { date: osloDate(at) },
      { text: formatTime(at, language) },
      { text: name },
      { text: roles[role] },
      { text: parts[part] },
    ]),
  ]);
}

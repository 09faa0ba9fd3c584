import { calendarDownload } from '#server/features/calendar/calendar-downloads.ts';
import { businessDownload } from '#server/features/files/define-download.ts';

/** `GET …/kalender/fil?belop=ja`: the due dates as they are now, as a calendar file. */
export const GET = businessDownload({ page: 'kalender' }, (downloader, { fields, now }) =>
  calendarDownload(downloader, fields['belop'] === 'ja', now),
);

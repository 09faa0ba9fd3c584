import { businessDownload } from '#server/features/files/define-download.ts';
import { services } from '#server/services.ts';

/** `GET …/kalender/fil?belop=ja`: the due dates as they are now, as a calendar file. */
export const GET = businessDownload({ page: 'kalender' }, (downloader, { fields, now }) =>
  services().calendar.calendarDownload(downloader, fields['belop'] === 'ja', now),
);

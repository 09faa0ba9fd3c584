import { accessLogDownload } from '#server/features/access-log/access-log-download.ts';
import { businessDownload } from '#server/features/files/define-download.ts';

/** `GET …/innsyn/fil`: the log that the page shows, with the same filter and every row, as CSV. */
export const GET = businessDownload({ page: 'innsyn' }, (downloader, { fields, now }) =>
  accessLogDownload(downloader, fields, now),
);

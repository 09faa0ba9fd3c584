import { looksDownload } from '#server/features/access-log/looks-download.ts';
import { businessDownload } from '#server/features/files/define-download.ts';

/** `GET …/innsyn/fil`: the log that the page shows, with the same filter and every row, as CSV. */
export const GET = businessDownload({ page: 'innsyn' }, (downloader, { fields, now }) =>
  looksDownload(downloader, fields, now),
);

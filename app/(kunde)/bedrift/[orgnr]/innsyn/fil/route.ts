import { looksDownload } from '#server/downloads/looks-download.ts';
import { businessDownload } from '#server/downloads/define-download.ts';

/** `GET …/innsyn/fil`: the log that the page shows, with the same filter and every row, as CSV. */
export const GET = businessDownload({ page: 'innsyn' }, (downloader, { fields, now }) =>
  looksDownload(downloader, fields, now),
);

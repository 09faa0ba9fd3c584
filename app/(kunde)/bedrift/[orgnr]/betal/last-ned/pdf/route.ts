import { businessDownload } from '#server/features/files/define-download.ts';
import { services } from '#server/services.ts';

/** `GET …/betal/last-ned/pdf?valg&belop-<id>`: the payment details of what was chosen, as a PDF. */
export const GET = businessDownload({ page: 'betal' }, (downloader, { fields, now }) =>
  services().payments.paymentPdfDownload(downloader, fields, now),
);

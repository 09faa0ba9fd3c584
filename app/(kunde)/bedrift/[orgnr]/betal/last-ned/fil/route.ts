import { SELECTION_LIMITS } from '#lib/payments/payment-selection.ts';
import { businessDownload } from '#server/features/files/define-download.ts';
import { services } from '#server/services.ts';

/**
 * `POST …/betal/last-ned/fil` with `valg`, `belop-<id>`, `konto` and `bekreftet`: a pain.001 payment file. A form and not a
 * link, since the account stays out of addresses and each file is remembered for the day.
 */
export const POST = businessDownload(
  { page: 'betal', form: SELECTION_LIMITS },
  (downloader, { fields, now }) => services().payments.paymentFileDownload(downloader, fields, now),
);

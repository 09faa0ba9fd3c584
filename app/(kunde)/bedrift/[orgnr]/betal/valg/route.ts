import { SELECTION_LIMITS } from '#lib/payments/payment-selection.ts';
import { businessForm } from '#server/features/files/define-download.ts';
import { services } from '#server/services.ts';

/**
 * `POST …/betal/valg` with `merk`, `uten`, `valg`, `belop-<key>` and `vis`: leads to the page that shows the choice, at an
 * address that holds it. A form and not a link, since it can name more payments than an address has room for.
 */
export const POST = businessForm({ page: 'betal', form: SELECTION_LIMITS }, (orgnr, fields, now) =>
  services().payments.choosePayments(orgnr, fields, now),
);

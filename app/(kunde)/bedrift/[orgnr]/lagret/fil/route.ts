import { osloDate } from '#lib/core/dates/iso-date.ts';
import { businessDownload } from '#server/features/files/define-download.ts';
import { services } from '#server/services.ts';

/** `GET …/lagret/fil`: everything stored about the business, as JSON. Wants a recent login: it is all of it at once. */
export const GET = businessDownload(
  { page: 'lagret', login: 'recent' },
  async ({ business, personId }, { now }) => ({
    content: await services().privacy.exportStored(business.orgnr, { personId }, now),
    ending: 'json',
    name: ['lagret', business.name, osloDate(now)],
  }),
);

import { parsePortfolioQuery, portfolioAddress } from '#lib/portfolio/portfolio-query.ts';
import { clientsDownload } from '#server/features/portfolio/clients-download.ts';
import { staffDownload } from '#server/features/files/define-download.ts';

/** `GET /radgiver/fil`: every client of the view, as CSV; comes as it is read, and names no client that may not be seen. Wants a recent login. */
export const GET = staffDownload(
  {
    need: { kind: 'portfolio', login: 'recent' },
    backTo: (search) => portfolioAddress('/radgiver', parsePortfolioQuery(search)),
  },
  (access, { fields, language, now }) => clientsDownload(access, parsePortfolioQuery(fields), language, now),
);

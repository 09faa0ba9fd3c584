import { staffDownload } from '#server/features/files/define-download.ts';
import { reportDownload } from '#server/features/pilot/report-download.ts';

/** `GET …/integrasjonstest/{run}/{format}`: the report of a run as a file, in the language of the page. */
export const GET = staffDownload(
  { need: { kind: 'pilot' }, backTo: () => '/pilot/integrasjonstest' },
  ({ session }, { params, language, now }) => reportDownload(session, params, language, now),
);

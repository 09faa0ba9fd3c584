import { buffer } from 'node:stream/consumers';
import { getLocale } from 'next-intl/server';
import { z } from 'zod';
import { reportHtml } from '#lib/integration-test/report-html.ts';
import { reportJunit } from '#lib/integration-test/report-junit.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import { authorise } from '#server/auth/authorise.ts';
import { fileAnswer } from '#server/downloads/file-answer.ts';
import { staffRefusal } from '#server/downloads/refusal.ts';
import { refuseForeign } from '#server/downloads/same-origin.ts';
import { integrationReportPdf } from '#server/exports/integration-report-pdf.ts';
import { exportReport } from '#server/pilot/pilot.ts';

const address = z.object({ run: z.uuid(), format: z.enum(['html', 'pdf', 'xml']) });

/** `GET …/integrasjonstest/{run}/{format}`: the report of a run as a file, in the language of the page. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/pilot/integrasjonstest/[run]/[format]'>,
): Promise<Response> {
  const access = await authorise({ kind: 'pilot' });
  if (!access.ok) return staffRefusal(access.error, '/pilot/integrasjonstest');
  const foreign = refuseForeign(request);
  if (foreign !== undefined) return foreign;
  const parsed = address.safeParse(await params);
  const { email, name } = access.value.session;
  const report = parsed.success
    ? await exportReport(parsed.data.run, { email, name }, parsed.data.format, new Date())
    : undefined;
  if (report === undefined || !parsed.success) return new Response(null, { status: 404 });
  const language = await getLocale();
  const words = { texts: messagesIn(language).integrationTest, language };
  const { format } = parsed.data;
  const contents = {
    html: () => reportHtml(report, words),
    xml: () => reportJunit(report, words),
    pdf: () => buffer(integrationReportPdf(report, words)),
  };
  return fileAnswer({
    content: await contents[format](),
    ending: format,
    name: ['integrasjonstest', report.head.bank.name, report.head.startedAt.slice(0, 10)],
  });
}

import 'server-only';
import { z } from 'zod';
import { reportHtml } from '#lib/pilot/integration-test/report-html.ts';
import { reportJunit } from '#lib/pilot/integration-test/report-junit.ts';
import type { Language } from '#lib/core/languages.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import type { StaffSession } from '#server/auth/session/session-types.ts';
import { exportReport } from './pilot.ts';
import type { DownloadResult } from '#server/features/files/define-download.ts';

const address = z.object({ run: z.uuid(), format: z.enum(['html', 'pdf', 'xml']) });

/** The report of a run of the integration test in the format of the address; 404 when there is none. */
export async function reportDownload(
  { email, name }: StaffSession,
  params: unknown,
  language: Language,
  now: Date,
): Promise<DownloadResult> {
  const parsed = address.safeParse(params);
  if (!parsed.success) return notFound();
  const { run, format } = parsed.data;
  const report = await exportReport(run, { email, name }, format, now);
  if (report === undefined) return notFound();
  const words = { texts: messagesIn(language).integrationTest, language };
  const contents = {
    html: () => reportHtml(report, words),
    xml: () => reportJunit(report, words),
    pdf: () => ({ job: { kind: 'integration-report-pdf', report, words } as const }),
  };
  return {
    content: contents[format](),
    ending: format,
    name: ['integrasjonstest', report.head.bank.name, report.head.startedAt.slice(0, 10)],
  };
}

const notFound = (): Response => new Response(null, { status: 404 });

import 'server-only';
import type { Params } from '#lib/core/http/search-params.ts';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import { isTooLongFor, type StatementFormat } from '#lib/statement/statement-formats.ts';
import { periodQuery, statementPeriod } from '#lib/statement/statement-period.ts';
import { auditDownload, type DownloadContext } from '#server/features/files/download-context.ts';
import type { DownloadResult } from '#server/features/files/define-download.ts';
import { seeOther } from '#server/features/files/file-answer.ts';
import type { TaxAccount } from '#server/features/tax-account/tax-account-cache.ts';
import { loadStatement } from './load-statement.ts';

/** The statement of the period in the address as a file; when there is none, or it is too long for one, the page, which says why. */
export async function statementDownload(
  taxAccount: TaxAccount,
  downloader: DownloadContext,
  format: StatementFormat,
  params: Params,
  now: Date,
): Promise<DownloadResult> {
  const { business, language } = downloader;
  const period = statementPeriod(params, osloDate(now));
  const page = `/bedrift/${business.orgnr}/kontoutskrift?${periodQuery(period)}`;
  if (period.invalid) return seeOther(page);
  const outcome = await loadStatement(taxAccount, business.orgnr, period, now);
  if (outcome.kind !== 'ready') return seeOther(page);
  const { statement } = outcome;
  if (isTooLongFor(format, statement.movements.length)) return seeOther(`${page}&forlang=${format}`);
  const texts = messagesIn(language).statement;
  const { from, to } = period;
  return {
    content: {
      job: { kind: `statement-${format}`, file: { business, statement, texts, language, madeAt: now } },
    },
    ending: format,
    name: [texts.title, business.name, from, to],
    written: () => auditDownload(downloader, 'statement-exported', now, { format, from, to }),
  };
}

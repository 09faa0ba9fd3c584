import { formatDateTime } from '#lib/core/dates/format.ts';
import { formatOrgnr } from '#lib/core/identifiers/orgnr.ts';
import { fill } from '#lib/messages/fill.ts';
import type { Language } from '#lib/core/languages.ts';
import type { Messages } from '#lib/messages/nb.ts';
import { correlationIdsOf, countsOf, type CaseReport, type Report } from './report.ts';

/** The report's texts in one language. */
export interface ReportTexts {
  readonly texts: Messages['integrationTest'];
  readonly language: Language;
}

/** A case in words, the same for page and files. */
export interface CaseInWords {
  readonly id: string;
  readonly title: string;
  readonly expected: string;
  readonly result: CaseReport['result'];
  readonly resultText: string;
  /** What happened, one sentence each; those that were not as expected are marked. */
  readonly happened: readonly { readonly ok: boolean; readonly text: string }[];
  readonly time: string;
  readonly ids: readonly string[];
}

/** What the run saw of a case, and why it was not carried out. */
export function caseInWords(one: CaseReport, { texts, language }: ReportTexts): CaseInWords {
  const reason =
    one.reason === undefined
      ? []
      : [{ ok: true, text: fill(texts.reasons[one.reason], { see: one.see.join(', ') }) }];
  const facts = one.facts.map(({ key, ok, values }) => ({ ok, text: fill(texts.facts[key], values) }));
  const seconds = (one.durationMs / 1000).toFixed(1);
  return {
    id: one.id,
    ...texts.cases[one.id],
    result: one.result,
    resultText: texts.report.results[one.result],
    happened: [...facts, ...reason],
    time:
      one.result === 'not-run' && one.durationMs === 0
        ? ''
        : `${formatDateTime(new Date(one.startedAt), language)}, ${fill(texts.report.seconds, {
            seconds: language === 'en' ? seconds : seconds.replace('.', ','),
          })}`,
    ids: correlationIdsOf(one),
  };
}

/** The report's head as pairs of a name and a value. */
export function headInWords(
  { head }: Report,
  { texts: { report }, language }: ReportTexts,
): readonly { readonly label: string; readonly value: string }[] {
  const at = (instant: string) => formatDateTime(new Date(instant), language);
  return [
    { label: report.bank, value: `${head.bank.name} (${formatOrgnr(head.bank.orgnr)})` },
    ...(head.vendor === undefined ? [] : [{ label: report.vendor, value: head.vendor }]),
    { label: report.environment, value: report.environments[head.environment] },
    { label: report.orgnrs, value: head.orgnrs.map(formatOrgnr).join(', ') },
    {
      label: report.period,
      value: fill(report.fromTo, { from: at(head.startedAt), to: at(head.finishedAt) }),
    },
    { label: report.testers, value: head.testers.length === 0 ? report.notStated : head.testers.join(', ') },
    {
      label: report.versions,
      value: head.versions.map(({ name, version }) => `${name} ${version}`).join(', '),
    },
  ];
}

/** How the run went, in one sentence. */
export function summaryInWords(report: Report, { texts }: ReportTexts): string {
  const { passed, failed, 'not-run': notRun } = countsOf(report);
  return fill(texts.report.summary, { passed, failed, notRun });
}

/** The cases of a kind as a list of number and title; for deviations and what the tool did not run. */
export const casesWith = (
  { cases }: Report,
  result: CaseReport['result'],
  { texts }: ReportTexts,
): readonly string[] =>
  cases.filter((one) => one.result === result).map(({ id }) => `${id} ${texts.cases[id].title}`);

import { create } from 'xmlbuilder2';
import { caseInWords, type CaseInWords, type ReportTexts } from './report-words.ts';
import { countsOf, type CaseReport, type Report } from './report.ts';

type Xml = { readonly [element: string]: string | Xml | readonly Xml[] };

/** The report as JUnit XML, as build servers read it: one suite, a case that was not run is skipped. */
export function reportJunit(report: Report, words: ReportTexts): string {
  const { failed, 'not-run': skipped } = countsOf(report);
  const { head, cases } = report;
  const totals = {
    '@name': words.texts.report.title,
    '@tests': String(cases.length),
    '@failures': String(failed),
    '@errors': '0',
    '@skipped': String(skipped),
    '@time': seconds(cases.reduce((sum, one) => sum + one.durationMs, 0)),
    '@timestamp': head.startedAt,
  };
  const suite: Xml = {
    ...totals,
    properties: {
      property: [
        { '@name': 'environment', '@value': head.environment },
        { '@name': 'bank', '@value': head.bank.orgnr },
        { '@name': 'organisations', '@value': head.orgnrs.join(',') },
        ...head.versions.map(({ name, version }) => ({ '@name': name, '@value': version })),
      ],
    },
    testcase: cases.map((one) => testcase(one, caseInWords(one, words))),
  };
  return create({ version: '1.0', encoding: 'UTF-8' }, { testsuites: { testsuite: suite } }).end({
    prettyPrint: true,
  });
}

function testcase(one: CaseReport, { id, title, happened, ids }: CaseInWords): Xml {
  const text = happened.map((fact) => fact.text).join('\n');
  const wrong = happened.filter(({ ok }) => !ok).map((fact) => fact.text);
  return {
    '@classname': 'integration-test',
    '@name': `${id} ${title}`,
    '@time': seconds(one.durationMs),
    ...(one.result === 'failed' ? { failure: { '@message': wrong[0] ?? title, '#': wrong.join('\n') } } : {}),
    ...(one.result === 'not-run' ? { skipped: { '@message': text } } : {}),
    'system-out': [text, ...ids].join('\n'),
  };
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);

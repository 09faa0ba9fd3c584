import {
  caseInWords,
  casesWith,
  headInWords,
  summaryInWords,
  type CaseInWords,
  type ReportTexts,
} from './report-words.ts';
import type { Report } from './report.ts';

const STYLE = `
:root { color-scheme: light; font: 100%/1.5 system-ui, sans-serif; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 75rem; color: #1a1f2b; background: #fff; }
h1 { font-size: 1.75rem; line-height: 1.2; } h2 { font-size: 1.25rem; margin-top: 2.5rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.5rem; } dt { font-weight: 600; } dd { margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; } caption { text-align: left; font-weight: 600; }
th, td { border-top: 1px solid #b8c0cc; padding: .5rem .75rem .5rem 0; text-align: left; vertical-align: top; overflow-wrap: break-word; } td li { overflow-wrap: anywhere; }
thead th:nth-child(4) { width: 36%; }
td ul { margin: 0; padding-left: 1.1rem; } .ids { font-family: ui-monospace, monospace; font-size: .8rem; }
.failed strong, .wrong { color: #a3122a; font-weight: 600; } .passed strong { color: #1b5e35; }
.line { border-bottom: 1px solid #1a1f2b; height: 2.5rem; max-width: 30rem; }
@media (max-width: 50rem) { dl { display: block; } dd { margin-bottom: .5rem; } thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
 table, tbody, tr, td, tbody th { display: block; border: 0; padding: .15rem 0; } tr { border-top: 1px solid #b8c0cc; padding: .75rem 0; } td[data-label]:not(:empty)::before { content: attr(data-label) ': '; font-weight: 600; } }
@media print { body { max-width: none; padding: 0; font-size: 9pt; } tr { break-inside: avoid; } h2 { break-after: avoid; } }
`;

/** The report as one self-contained file, for screen readers, narrow screens and print. */
export const reportHtml = (report: Report, words: ReportTexts): string => `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(words.texts.report.title)}, ${escape(report.head.bank.name)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${summary(report, words)}
${caseTable(report, words)}
${conclusion(report, words)}
</main>
</body>
</html>
`;

function summary(report: Report, words: ReportTexts): string {
  const head = headInWords(report, words)
    .map(({ label, value }) => `<dt>${escape(label)}</dt><dd>${escape(value)}</dd>`)
    .join('\n');
  return `<h1>${escape(words.texts.report.title)}</h1>
<p><strong>${escape(summaryInWords(report, words))}</strong></p>
<dl>
${head}
</dl>`;
}

function caseTable(report: Report, words: ReportTexts): string {
  const { report: texts } = words.texts;
  const columns = [
    texts.id,
    texts.case,
    texts.expected,
    texts.happened,
    texts.result,
    texts.time,
    texts.evidence,
    texts.accepted,
  ];
  return `<h2 id="cases">${escape(texts.cases)}</h2>
<table aria-labelledby="cases">
<thead><tr>${columns.map((title) => `<th scope="col">${escape(title)}</th>`).join('')}</tr></thead>
<tbody>
${report.cases.map((one) => row(caseInWords(one, words), words)).join('\n')}
</tbody>
</table>`;
}

function conclusion(report: Report, words: ReportTexts): string {
  const { report: texts } = words.texts;
  const failed = casesWith(report, 'failed', words);
  return `<h2>${escape(texts.deviations)}</h2>
${failed.length === 0 ? `<p>${escape(texts.noDeviations)}</p>` : list(failed)}
<h2>${escape(texts.openCases)}</h2>
${list(casesWith(report, 'not-run', words))}
<h2>${escape(texts.statement)}</h2>
<p>${escape(texts.statementText)}</p>
<p>${escape(texts.signature)}</p>
<div class="line"></div>`;
}

const list = (items: readonly string[]): string =>
  items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`;

function row(one: CaseInWords, { texts: { report } }: ReportTexts): string {
  const cell = (label: string, content: string): string =>
    `<td data-label="${escape(label)}">${content}</td>`;
  const happened = one.happened
    .map(({ ok, text }) => `<li${ok ? '' : ' class="wrong"'}>${ok ? '' : '✗ '}${escape(text)}</li>`)
    .join('');
  const ids = one.ids.map((id) => `<li>${escape(id)}</li>`).join('');
  return `<tr class="${one.result}"><th scope="row">${escape(one.id)}</th>${[
    cell(report.case, escape(one.title)),
    cell(report.expected, escape(one.expected)),
    cell(report.happened, `<ul>${happened}</ul>`),
    cell(report.result, `<strong>${escape(one.resultText)}</strong>`),
    cell(report.time, escape(one.time)),
    cell(report.evidence, ids === '' ? escape(report.noIds) : `<ul class="ids">${ids}</ul>`),
    cell(report.accepted, ''),
  ].join('')}</tr>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');

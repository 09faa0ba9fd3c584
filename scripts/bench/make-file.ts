// Run as a process of its own by files.ts: makes one statement file and says how long it took and what memory it had.
import { finished } from 'node:stream/promises';
import { statementPdf } from '#server/exports/statement-pdf.ts';
import { statementXlsx } from '#server/exports/statement-xlsx.ts';
import { longStatement, statementFile } from '#server/exports/testing/fixtures.ts';

const [format, movements] = [process.argv[2], Number(process.argv[3])];
const file = statementFile(longStatement(movements));
const before = process.resourceUsage().maxRSS / 1024;
const start = performance.now();
let bytes = 0;
if (format === 'pdf') {
  const pdf = statementPdf(file).on('data', (part: Buffer) => (bytes += part.length));
  await finished(pdf);
} else bytes = (await statementXlsx(file)).length;
const ms = performance.now() - start;
console.log(JSON.stringify({ ms, bytes, addedMb: process.resourceUsage().maxRSS / 1024 - before }));

import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { LANGUAGES } from '#lib/core/languages.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import type { Statement } from '#lib/statement/model.ts';
import { statement } from '#lib/statement/statement.ts';
import { ledgers } from '#lib/statement/testing/statement.ts';
import { BUSINESSES, CUSTOMERS } from '../../../../sandbox/data/scenarios/people.ts';
import { selectAnswer } from '../../../../sandbox/systems/skatteetaten/answers.ts';
import { createLedgerEdits } from '../../../../sandbox/systems/skatteetaten/ledger-edits.ts';
import { statementCsv } from './statement-csv.ts';
import type { StatementFile } from './statement-file.ts';
import { statementPdf } from './statement-pdf.ts';
import { statementXlsx } from './statement-xlsx.ts';
import { longStatement, statementFile, TODAY } from '../testing/fixtures.ts';
import { readPages, type ReadPdf, readPdf } from '../testing/read-pdf.ts';
import { sandboxStatement } from '../testing/sandbox-statement.ts';
import { zipEntry } from '../testing/zip-entry.ts';

/** A statement's lines as every format must have them: date, number, amount and balance in øre. */
type Line = readonly [date: string, reference: string, amount: number | undefined, balance: number];

const linesOf = ({ from, to, opening, closing, movements }: Statement): Line[] => [
  [from, '', undefined, opening],
  ...movements.map(({ date, recordId, amount, balance }): Line => [date, recordId ?? '', amount, balance]),
  [to, '', undefined, closing],
];

const inOre = (text: string): number | undefined =>
  text === '' ? undefined : Number(text.replace('\u2212', '-').replace(/[\s,.]|kr/g, ''));
const iso = (date: string): string => date.split('.').reverse().join('-');

function csvLines(file: StatementFile): Line[] {
  const rows: string[][] = parse(statementCsv(file), { bom: true, delimiter: ';', record_delimiter: '\r\n' });
  return rows
    .slice(1)
    .map((row): Line => [
      iso(row[0] ?? ''),
      digits(row[7]),
      inOre(row[11] ?? ''),
      inOre(row[12] ?? '') ?? NaN,
    ]);
}

/** Digits as a spreadsheet shows them, which in the file stand as `="…"`. */
const digits = (cell = ''): string => cell.replace(/^="(.*)"$/, '$1');

async function xlsxLines(file: StatementFile): Promise<Line[]> {
  const [movements] = await readExcelFile(await statementXlsx(file));
  return (movements?.data ?? []).slice(1).map((row): Line => {
    const date = z.date().parse(row[0]);
    const kroner = z.number().nullable().parse(row[11]);
    const reference = z.string().nullable().parse(row[7]);
    const balance = z.number().parse(row[12]);
    return [
      date.toISOString().slice(0, 10),
      reference ?? '',
      kroner === null ? undefined : Math.round(kroner * 100),
      Math.round(balance * 100),
    ];
  });
}

const read = async (file: StatementFile): Promise<ReadPdf> => readPdf(await buffer(statementPdf(file)));
const pdfLines = (pdf: ReadPdf): Line[] =>
  (pdf.tables.at(-1) ?? [])
    .slice(1)
    .map((row): Line => [iso(row[0] ?? ''), row[3] ?? '', inOre(row[6] ?? ''), inOre(row[7] ?? '') ?? NaN]);

const statementOf = (orgnr: string): Statement =>
  sandboxStatement(orgnr, TODAY, (operation, period) => {
    const answer = selectAnswer(orgnr, operation, period, TODAY, createLedgerEdits());
    return 'body' in answer ? answer.body : undefined;
  });

describe.each(BUSINESSES)('the statement of $name ($situation)', ({ orgnr, name }) => {
  const made = statementOf(orgnr);
  const file = statementFile(made, { business: { name, orgnr } });

  it('explains the balance, except where the ledger itself is wrong', () => {
    // One states a balance that does not follow, the other a payment of nothing that is placed all the same.
    expect(made.check !== undefined).toBe(['219139098', '314207718'].includes(orgnr));
    expect(made.opening + made.movements.reduce((total, { amount }) => total + amount, 0)).toBe(made.closing);
  });

  it('has the same lines in all three formats, to the øre', async () => {
    const expected = linesOf(made);
    expect(csvLines(file)).toEqual(expected);
    expect(await xlsxLines(file)).toEqual(expected);
    expect(pdfLines(await read(file))).toEqual(expected);
  });

  it('masks identity numbers and payers’ account numbers', async () => {
    const texts = [
      statementCsv(file),
      JSON.stringify(await readExcelFile(await statementXlsx(file))),
      (await readPages(await buffer(statementPdf(file)))).join('\n'),
    ];
    for (const text of texts) {
      for (const { pid } of CUSTOMERS) expect(text).not.toContain(pid);
      expect(text).not.toContain('30807546607');
    }
  });
});

it('has the same lines in all three formats whatever happened in the account', async () => {
  await fc.assert(
    fc.asyncProperty(ledgers, async (ledger) => {
      const made = statement({ ...ledger, from: TODAY, to: TODAY, today: TODAY });
      const longer = statement({ ...ledger, from: isoYearAgo, to: TODAY, today: TODAY });
      for (const one of [made, longer]) {
        const file = statementFile(one);
        expect(csvLines(file)).toEqual(linesOf(one));
        expect(await xlsxLines(file)).toEqual(linesOf(one));
        expect(pdfLines(await read(file))).toEqual(linesOf(one));
      }
    }),
    { numRuns: 8 },
  );
});
/**
 * Granli Eplepress paid 24 875 kr for VAT of November and December 2025, and still owes claims with a KID: an accountant ticks off
 * the payment against the claim, and the claim against the bank's transfer.
 */
it('names the claim that a payment was used for and the KID of a claim, in every format', async () => {
  const file = statementFile(statementOf('313367002'));
  const { columns } = file.texts;
  const rows: string[][] = parse(statementCsv(file), { bom: true, delimiter: ';', record_delimiter: '\r\n' });
  const [header = []] = rows;
  const at = (row: readonly string[], column: string) => row[header.indexOf(column)] ?? '';
  const payments = rows.filter((row) => at(row, columns.kind) === file.texts.kinds.payment);
  expect(payments.map((row) => at(row, columns.concerns))).toContainEqual(
    expect.stringMatching(/^Mva-melding, nov\.–des\.\s2025 \(KRAV-3312155\)$/),
  );
  const kids = rows.slice(1).map((row) => digits(at(row, columns.kid)));
  expect(kids).toContain('4995014868273910');
  const [movements] = await readExcelFile(await statementXlsx(file));
  expect(JSON.stringify(movements?.data)).toContain('(KRAV-3312155)');
  expect(JSON.stringify(movements?.data)).toContain('"4995014868273910"');
  const pages = (await readPages(await buffer(statementPdf(file)))).join(' ').replaceAll('\n', ' ');
  expect(pages).toContain(`${columns.concerns}: Mva-melding`);
  expect(pages).toContain('(KRAV-3312155)');
  expect(pages).toContain('4995014868273910');
});

const isoYearAgo = statementOf('313367002').from;

describe('the PDF', () => {
  it.each(LANGUAGES)(
    'is tagged, titled and in the language %s, with bookmarks for its headings',
    async (language) => {
      const texts = messagesIn(language).statement;
      const pdf = await read(statementFile(statementOf('313367002'), { texts, language }));
      expect(pdf.tagged).toBe(true);
      expect(pdf.language).toBe(language);
      expect(pdf.title).toContain(texts.title);
      expect(pdf.headings[0]).toMatchObject({ role: 'H1', text: texts.title });
      expect(pdf.headings.slice(1).every(({ role }) => role === 'H2')).toBe(true);
      expect(pdf.bookmarks).toEqual(pdf.headings.map(({ text }) => text));
      expect(pdf.tables.at(-1)?.[0]).toContain(texts.columns.balance);
    },
  );

  it('sums up what its lines say, for every kind, group and holder', async () => {
    const made = statementOf('313367002');
    const { tables } = await read(statementFile(made));
    const figures = tables
      .slice(0, -1)
      .map((table) => table.slice(1).map((row) => row.slice(1).map((cell) => inOre(cell))));
    const split = ({
      opening,
      change,
      closing,
    }: Statement['groups'][number] | Statement['holders'][number]) => [opening, change, closing];
    expect(figures).toEqual([
      [
        [made.opening],
        [made.closing - made.opening],
        [made.closing],
        ...(made.interestSoFar === undefined ? [] : [[made.interestSoFar]]),
      ],
      made.kinds.map(({ count, sum }) => [count, sum]),
      made.groups.map(split),
      made.holders.map(split),
    ]);
  });

  it('says so on paper when Skatteetaten does not explain its balance', async () => {
    const made = statementOf('219139098');
    const pdf = await read(statementFile(made));
    const { check } = messagesIn('nb').statement;
    expect(pdf.headings.map(({ text }) => text)).toContain(check.title);
    expect(pdf.tables.at(-1)?.at(-2)?.[1]).toBe(messagesIn('nb').statement.kinds.unexplained);
  });

  it('writes 2 000 lines page by page in under two seconds of work, the header and number on each', async () => {
    const made = longStatement(2000);
    const before = process.cpuUsage();
    const chunks: Uint8Array[] = [];
    for await (const chunk of statementPdf(statementFile(made)))
      chunks.push(z.instanceof(Uint8Array).parse(chunk));
    const { user, system } = process.cpuUsage(before);
    expect(chunks.length).toBeGreaterThan(100);
    expect((user + system) / 1e6).toBeLessThan(2);
    const pages = await readPages(Buffer.concat(chunks));
    pages.forEach((page, index) => {
      expect(page).toContain(`Side ${index + 1} av ${pages.length}`);
      expect(page).toContain('Šáránjot & Čáhci Fiskemottak (313 367 002)');
      if (index > 0) expect(page).toContain('\nSaldo\n');
    });
  });

  it('is written no faster than it is taken, so that it is never held whole', async () => {
    const pdf = statementPdf(statementFile(longStatement(1000)));
    await once(pdf, 'readable');
    let most = 0;
    for (let item = 0; item < 500; item += 1) {
      most = Math.max(most, pdf.readableLength);
      await setImmediate();
    }
    const { length } = await buffer(pdf);
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(length / 2);
  });

  it('is not made to the end for a reader that has left', async () => {
    const pdf = statementPdf(statementFile(longStatement(500)));
    await pdf[Symbol.asyncIterator]().next();
    pdf.destroy();
    await once(pdf, 'close');
    expect(pdf.destroyed).toBe(true);
  });
});

describe('the workbook', () => {
  it('keeps the header in sight, and has a sheet for the summary', async () => {
    const made = statementOf('313367002');
    const bytes = await statementXlsx(statementFile(made));
    expect(zipEntry(bytes, 'xl/worksheets/sheet1.xml')).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    const [, summary] = await readExcelFile(bytes);
    const texts = messagesIn('nb').statement;
    expect(summary?.sheet).toBe(texts.summary);
    const figure = (label: string) => summary?.data.find(([first]) => first === label)?.[1];
    expect(figure(texts.opening)).toBe(made.opening / 100);
    expect(figure(texts.closing)).toBe(made.closing / 100);
  });
});

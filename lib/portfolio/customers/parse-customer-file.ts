import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { isSyntheticOrgnr } from '#lib/core/identifiers/orgnr.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import { CUSTOMER_COLUMNS, OPTIONAL_COLUMNS, parseCustomerRow, type CustomerRow } from './customer-row.ts';

/** What is wrong with a line of the file, counted from 1; never repeats a value of it. */
export interface FileProblem {
  readonly line: number;
  readonly problem: string;
}

const HEADER = CUSTOMER_COLUMNS.join(';');
const OPTIONAL = OPTIONAL_COLUMNS.join(' and ');
const records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

/**
 * Parses the bank's customer file: UTF-8 with or without a byte order mark, `;` between cells, header
 * `orgnr;name;form;pid;role;advisor` and, optionally, `person` and `team` after it
 * (docs/configuration.md#the-customer-file). All problems at once, by line. With `refuseSynthetic`, as in production,
 * a synthetic organisation number is one.
 */
export function parseCustomerFile(
  text: string,
  { refuseSynthetic = false } = {},
): Result<CustomerRow[], FileProblem[]> {
  const lines = splitCells(text);
  if (!lines.ok) return lines;
  const [header, ...body] = lines.value;
  if (header === undefined || !isHeader(header.cells)) {
    return err([{ line: 1, problem: `the header must be ${HEADER} (${OPTIONAL} may be added at the end)` }]);
  }
  if (body.length === 0) return err([{ line: 1, problem: 'the file has no rows' }]);
  const rows: CustomerRow[] = [];
  const problems: FileProblem[] = [];
  const seen = new Seen();
  for (const { cells, line } of body) {
    const found = readRow(cells, header.cells);
    const faults = Array.isArray(found)
      ? found
      : [...seen.problemsOf(found, line), ...(refuseSynthetic ? syntheticIn(found) : [])];
    problems.push(...faults.map((problem) => ({ line, problem })));
    if (!Array.isArray(found)) rows.push(found);
  }
  return problems.length === 0 ? ok(rows) : err(problems);
}

/** The agreed columns in their order, then optional ones, each at most once. */
function isHeader(cells: readonly string[]): boolean {
  const added: readonly string[] = cells.slice(CUSTOMER_COLUMNS.length);
  const optional: readonly string[] = OPTIONAL_COLUMNS;
  return (
    cells.slice(0, CUSTOMER_COLUMNS.length).join(';') === HEADER &&
    added.every((column, place) => optional.includes(column) && added.indexOf(column) === place)
  );
}

function readRow(cells: readonly string[], columns: readonly string[]): CustomerRow | string[] {
  if (cells.length !== columns.length)
    return [`has ${cells.length} cells where the header has ${columns.length}`];
  const parsed = parseCustomerRow(
    Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? ''])),
  );
  return 'orgnr' in parsed ? parsed : [...parsed];
}

const syntheticIn = ({ orgnr }: CustomerRow): string[] =>
  isSyntheticOrgnr(orgnr) ? ['orgnr is a synthetic organisation number, which production refuses'] : [];

/** What earlier rows said, so that a file cannot say two things about the same business or person. */
class Seen {
  readonly #pairs = new Map<string, number>();
  readonly #businesses = new Map<string, { readonly row: CustomerRow; readonly line: number }>();

  problemsOf(row: CustomerRow, line: number): string[] {
    const pair = `${row.orgnr} ${row.pid}`;
    const first = this.#businesses.get(row.orgnr) ?? { row, line };
    this.#businesses.set(row.orgnr, first);
    const twice = this.#pairs.get(pair);
    this.#pairs.set(pair, twice ?? line);
    const differing = (['name', 'form', 'advisor', 'team'] as const).filter(
      (column) => first.row[column] !== row[column],
    );
    return [
      ...(twice === undefined ? [] : [`repeats the person and business of line ${twice}`]),
      ...differing.map((column) => `gives the business another ${column} than line ${first.line}`),
    ];
  }
}

type Line = { readonly cells: readonly string[]; readonly line: number };

function splitCells(text: string): Result<Line[], FileProblem[]> {
  try {
    const options = {
      bom: true,
      delimiter: ';',
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    };
    // Composed, so that a name is the same whether its å came as one character or two.
    const parsed = records.parse(parse(text.normalize('NFC'), options));
    return ok(parsed.map(({ record, info }) => ({ cells: record, line: info.lines })));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    return err([{ line, problem: `cannot be read as ;-separated text (${error.code})` }]);
  }
}

/**
 * The most movements of a statement in each format: what the memory of the thread that makes the file holds (docs/performance.md,
 * "What a request may cost"). CSV has no bound of its own.
 */
export const MOST_MOVEMENTS = { pdf: 5_000, xlsx: 20_000, csv: Infinity } as const;

export type StatementFormat = keyof typeof MOST_MOVEMENTS;

/** The formats, in the order in which a page offers them. */
export const STATEMENT_FORMATS = ['pdf', 'xlsx', 'csv'] as const satisfies readonly StatementFormat[];

/** Whether a part of an address names a format that the statement comes in. */
export const isStatementFormat = (text: unknown): text is StatementFormat =>
  STATEMENT_FORMATS.some((format) => format === text);

/** Whether a statement of so many movements has no file in a format. */
export const isTooLongFor = (format: StatementFormat, movements: number): boolean =>
  movements > MOST_MOVEMENTS[format];

/** The format to offer to who asked for one that the statement is too long for. */
export const roomierFormat = (format: StatementFormat): StatementFormat =>
  format === 'pdf' ? 'xlsx' : 'csv';

import 'server-only';
import type { Block } from './paginate.ts';
import {
  artifact,
  drawable,
  lineHeight,
  type Pdf,
  rule,
  type Style,
  STYLES,
  widthIn,
  writeLines,
} from './pdf.ts';
import { wrap } from './wrap.ts';

interface Column {
  readonly title: string;
  /** Points, the space to the next column included. */
  readonly width: number;
  readonly align: 'left' | 'right';
}

export interface TableRow {
  readonly cells: readonly string[];
  readonly strong?: boolean;
}

/** A column of text. */
export const left = (title: string, width: number): Column => ({ title, width, align: 'left' });
/** A column of figures. */
export const right = (title: string, width: number): Column => ({ title, width, align: 'right' });

const PADDING = 3;
const COLUMN_GAP = 8;

interface LaidOutRow {
  readonly lines: readonly (readonly string[])[];
  readonly style: Style;
  readonly height: number;
}

/**
 * A table tagged as one: its header cells name their columns to screen readers, and are shown again, for the eye only, on
 * each page that it continues on. Rows are laid out as they are taken; nothing of the document is touched before the header is drawn.
 */
export function* table<T>(
  pdf: Pdf,
  columns: readonly Column[],
  rows: readonly T[],
  rowOf: (row: T) => TableRow,
): Generator<Block> {
  const { doc, area } = pdf;
  const header = layOut(pdf, columns, { cells: columns.map(({ title }) => title), strong: true });
  const edge = area.left + columns.reduce((sum, { width }) => sum + width, -COLUMN_GAP);
  const ruleAt = (y: number): void => rule(doc, area.left, edge, y);
  const structure = tableStructure(pdf);
  yield {
    height: header.height,
    keepWithNext: true,
    draw: (top) => {
      ruleAt(top + header.height);
      structure.begin(tagged(pdf, columns, header, top, 'TH'));
    },
  };
  const repeated = {
    height: header.height,
    draw: (top: number) => {
      artifact(doc, () => writeRow(pdf, columns, header, top));
      ruleAt(top + header.height);
    },
  };
  for (const [index, row] of rows.entries()) {
    const laidOut = layOut(pdf, columns, rowOf(row));
    yield {
      height: laidOut.height,
      repeated,
      draw: (top) => {
        structure.add(tagged(pdf, columns, laidOut, top, 'TD'));
        ruleAt(top + laidOut.height);
        if (index === rows.length - 1) structure.end();
      },
    };
  }
}

/** The table's elements, made when it begins: a table that is only measured leaves none in the document, which would wait for their end. */
function tableStructure({ doc, root }: Pdf) {
  let open: Record<'table' | 'body', PDFKit.PDFStructureElement> | undefined;
  return {
    begin(header: PDFKit.PDFStructureElement): void {
      open = { table: doc.struct('Table'), body: doc.struct('TBody') };
      const head = doc.struct('THead');
      root.add(open.table);
      open.table.add(head);
      head.add(header);
      head.end();
      open.table.add(open.body);
    },
    add: (row: PDFKit.PDFStructureElement): void => void open?.body.add(row),
    end: (): void => open?.table.end(),
  };
}

function layOut({ doc }: Pdf, columns: readonly Column[], { cells, strong }: TableRow): LaidOutRow {
  const style = strong === true ? STYLES.strong : STYLES.cell;
  const widthOf = widthIn(doc, style);
  const lines = columns.map(({ width }, index) =>
    wrap(drawable(doc, cells[index] ?? ''), width - COLUMN_GAP, widthOf),
  );
  const most = Math.max(...lines.map(({ length }) => length));
  return { lines, style, height: most * lineHeight(style) + 2 * PADDING };
}

/** The row as a structure element; its cells are drawn when it is added to one that is in the document. */
function tagged(
  pdf: Pdf,
  columns: readonly Column[],
  row: LaidOutRow,
  top: number,
  tag: 'TH' | 'TD',
): PDFKit.PDFStructureElement {
  const cells = boxes(pdf, columns, top).map((box, index) => {
    const draw = (): void => writeLines(pdf.doc, row.lines[index] ?? [], row.style, box);
    return tag === 'TD'
      ? pdf.doc.struct('TD', {}, draw)
      : pdf.doc.struct('TH', columnHeader(columns[index]?.title ?? ''), draw);
  });
  return pdf.doc.struct('TR', {}, cells);
}

/** The library knows `scope`, its types do not. */
const columnHeader = (title: string): { title: string; scope: 'Column' } => ({ title, scope: 'Column' });

const writeRow = (pdf: Pdf, columns: readonly Column[], row: LaidOutRow, top: number): void =>
  boxes(pdf, columns, top).forEach((box, index) =>
    writeLines(pdf.doc, row.lines[index] ?? [], row.style, box),
  );

function boxes(
  { area }: Pdf,
  columns: readonly Column[],
  top: number,
): readonly Parameters<typeof writeLines>[3][] {
  let x = area.left;
  return columns.map(({ width, align }) => {
    const box = { left: x, right: x + width - COLUMN_GAP, top: top + PADDING, align };
    x += width;
    return box;
  });
}

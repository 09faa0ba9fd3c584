import 'server-only';
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';

/** What a screen reader gets from a PDF: its structure, with the text of each element. */
export interface ReadPdf {
  readonly pages: number;
  readonly title: unknown;
  readonly language: unknown;
  readonly tagged: boolean;
  readonly bookmarks: readonly string[];
  readonly headings: readonly { readonly role: string; readonly text: string }[];
  readonly paragraphs: readonly string[];
  /** Rows of cells; the first row is of header cells. */
  readonly tables: readonly (readonly (readonly string[])[])[];
}

type Tree = Awaited<ReturnType<PDFPageProxy['getStructTree']>>;
type Child = Tree['children'][number];
type Node = Extract<Child, { readonly role: string }>;
const item = z.object({ str: z.string().optional(), type: z.string().optional(), id: z.string().nullish() });

/** Reads a PDF with Mozilla's pdf.js, by its tags. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await open(bytes);
  const elements: Element[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { byId } = await textOf(page);
    const tree = await page.getStructTree();
    for (const top of tree.children.flatMap(childNodes).flatMap((document) => document.children))
      if ('role' in top && isOnPage(top)) elements.push(elementOf(top, byId));
  }
  const { info } = await pdf.getMetadata();
  const about = z.object({ Title: z.unknown(), Language: z.unknown() }).parse(info);
  const outline = z
    .array(z.object({ title: z.string() }))
    .nullable()
    .parse(await pdf.getOutline());
  return {
    pages: pdf.numPages,
    title: about.Title,
    language: about.Language,
    tagged:
      z
        .map(z.string(), z.boolean())
        .parse(await pdf.getMarkInfo())
        .get('Marked') === true,
    bookmarks: (outline ?? []).map(({ title }) => title),
    headings: elements.filter(({ role }) => /^H\d$/.test(role)),
    paragraphs: elements.filter(({ role }) => role === 'P').map(({ text }) => text),
    tables: joinTables(elements.filter(({ role }) => role === 'Table')),
  };
}

const open = (bytes: Uint8Array) => getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;

/** Everything that is drawn on each page, without the structure: much faster for long documents. */
export async function readPages(bytes: Uint8Array): Promise<readonly string[]> {
  const pdf = await open(bytes);
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  return Promise.all(numbers.map(async (number) => (await textOf(await pdf.getPage(number))).all));
}

interface Element {
  readonly role: string;
  readonly text: string;
  readonly rows: readonly { readonly header: boolean; readonly cells: readonly string[] }[];
}

const childNodes = (child: Child): readonly Node[] => ('role' in child ? [child] : []);

/** A page's tree has the rows of a table that are on other pages too, without their content. */
const isOnPage = (one: Node): boolean => one.children.some((child) => !('role' in child) || isOnPage(child));

function elementOf(element: Node, byId: ReadonlyMap<string, string>): Element {
  const text = (one: Node): string =>
    one.children.map((child) => ('role' in child ? text(child) : (byId.get(child.id) ?? ''))).join(' ');
  const rows = (one: Node): readonly Node[] =>
    one.role === 'TR' ? [one].filter(isOnPage) : one.children.flatMap(childNodes).flatMap(rows);
  return {
    role: element.role,
    text: text(element).trim(),
    rows: rows(element).map((row) => {
      const cells = row.children.flatMap(childNodes);
      return {
        header: cells.every(({ role }) => role === 'TH'),
        cells: cells.map((cell) => text(cell).trim()),
      };
    }),
  };
}

/** A table that goes on over a page comes in parts; a part without header cells belongs to the one before. */
function joinTables(parts: readonly Element[]): string[][][] {
  const tables: string[][][] = [];
  for (const { rows } of parts) {
    const cells = rows.map((row) => [...row.cells]);
    if (rows[0]?.header === true) tables.push(cells);
    else tables.at(-1)?.push(...cells);
  }
  return tables;
}

/** The page's text by marked content. Lines of one element are joined by a space. */
async function textOf(page: PDFPageProxy): Promise<{ byId: ReadonlyMap<string, string>; all: string }> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const byId = new Map<string, string>();
  const open: (string | undefined)[] = [];
  const all: string[] = [];
  for (const one of items.map((raw) => item.parse(raw))) {
    if (one.type?.startsWith('beginMarkedContent') === true) open.push(one.id ?? undefined);
    else if (one.type === 'endMarkedContent') open.pop();
    else if (one.str !== undefined && one.str.trim() !== '') {
      all.push(one.str);
      const id = open.findLast((each) => each !== undefined);
      if (id !== undefined)
        byId.set(id, [byId.get(id), one.str].filter((text) => text !== undefined).join(' '));
    }
  }
  return { byId, all: all.join('\n') };
}

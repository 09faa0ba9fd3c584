import 'server-only';
import { setImmediate, setTimeout as wait } from 'node:timers/promises';
import { type Block, paginate } from './paginate.ts';
import { artifact, drawable, type Pdf, STYLES, writeLines } from './pdf.ts';

export interface Margins {
  /** Over each page: what it belongs to. */
  readonly header: string;
  readonly footer: string;
  readonly pageText: (page: number, pages: number) => string;
}

/** Bytes that may wait for the reader before more is written, and milliseconds between looks. */
const MOST_WAITING = 256 * 1024;
const LOOK_MS = 20;

/**
 * Writes the blocks page by page and ends the document. Each page is sent as it is done, no faster than it is taken, and
 * other requests get their turn in between; a document that its reader has let go of is left there.
 */
export async function writePages(pdf: Pdf, blocks: readonly Block[], margins: Margins): Promise<void> {
  const { doc, root } = pdf;
  const pages = paginate(blocks, pdf.area);
  for (const [index, page] of pages.entries()) {
    if (doc.destroyed) return;
    doc.addPage();
    writeMargins(pdf, margins, margins.pageText(index + 1, pages.length));
    for (const { top, draw } of page) draw(top);
    await setImmediate();
    // The library pushes into its stream whether or not anybody reads, and has nothing to wait for.
    while (isAhead(pdf)) await wait(LOOK_MS);
  }
  root.end();
  doc.end();
}

/** More is written than its reader has taken for now. */
const isAhead = ({ doc }: Pdf): boolean => !doc.destroyed && doc.readableLength > MOST_WAITING;

function writeMargins({ doc, area }: Pdf, { header, footer }: Margins, pageText: string): void {
  const box = { left: area.left, right: area.right } as const;
  artifact(doc, () => {
    writeLines(doc, [drawable(doc, header)], STYLES.faint, { ...box, top: 30, align: 'left' });
    writeLines(doc, [footer], STYLES.faint, { ...box, top: area.bottom + 16, align: 'left' });
    writeLines(doc, [pageText], STYLES.faint, { ...box, top: area.bottom + 16, align: 'right' });
  });
}

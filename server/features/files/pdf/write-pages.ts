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
const POLL_MS = 20;

/**
 * Writes the blocks page by page and ends the document. Each page is sent as it is done, no faster than it is taken; a document
 * that its reader has let go of is left there. `blocks` is asked twice: once to count the pages, since each page tells how many there
 * are, and once to draw them, so that no more than one page is held.
 */
export async function writePages(pdf: Pdf, blocks: () => Iterable<Block>, margins: Margins): Promise<void> {
  const { doc, root } = pdf;
  const total = countPages(paginate(blocks(), pdf.area));
  let number = 0;
  for (const page of paginate(blocks(), pdf.area)) {
    if (doc.destroyed) return;
    number += 1;
    doc.addPage();
    writeMargins(pdf, margins, margins.pageText(number, total));
    for (const { top, draw } of page) draw(top);
    await setImmediate();
    // The library pushes into its stream whether or not anybody reads, and has nothing to wait for.
    while (isAhead(pdf)) await wait(POLL_MS);
  }
  root.end();
  doc.end();
}

function countPages(pages: Iterator<unknown>): number {
  let count = 0;
  while (pages.next().done !== true) count += 1;
  return count;
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

import 'server-only';
import { setImmediate } from 'node:timers/promises';
import { type Block, paginate } from './paginate.ts';
import { artifact, type Pdf, STYLES, writeLines } from './pdf.ts';

export interface Margins {
  /** Over each page: what it belongs to. */
  readonly header: string;
  readonly footer: string;
  readonly pageText: (page: number, pages: number) => string;
}

/**
 * Writes the blocks page by page and ends the document. Each page is sent as it is done, and other requests get their turn
 * in between; a document that its reader has let go of is left there.
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
  }
  root.end();
  doc.end();
}

function writeMargins({ doc, area }: Pdf, { header, footer }: Margins, pageText: string): void {
  const box = { left: area.left, right: area.right } as const;
  artifact(doc, () => {
    writeLines(doc, [header], STYLES.faint, { ...box, top: 30, align: 'left' });
    writeLines(doc, [footer], STYLES.faint, { ...box, top: area.bottom + 16, align: 'left' });
    writeLines(doc, [pageText], STYLES.faint, { ...box, top: area.bottom + 16, align: 'right' });
  });
}

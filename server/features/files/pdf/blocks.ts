import 'server-only';
import type { Block } from './paginate.ts';
import { drawable, lineHeight, type Pdf, type Style, STYLES, widthIn, writeLines } from './pdf.ts';
import { wrap } from './wrap.ts';

const GAP = { H1: 6, H2: 6, P: 4 } as const;

/** A heading that is also a bookmark, kept with what follows. */
export function heading(pdf: Pdf, level: 'H1' | 'H2', text: string): Block {
  const style = level === 'H1' ? STYLES.title : STYLES.heading;
  const above = level === 'H1' ? 0 : 14;
  const block = textBlock(pdf, level, text, style);
  return {
    height: above + block.height,
    keepWithNext: true,
    draw: (top) => {
      pdf.doc.outline.addItem(text);
      block.draw(top + above);
    },
  };
}

/** A paragraph over the width of the page. */
export const paragraph = (pdf: Pdf, text: string, style: Style = STYLES.body): Block =>
  textBlock(pdf, 'P', text, style);

function textBlock({ doc, root, area }: Pdf, tag: keyof typeof GAP, text: string, style: Style): Block {
  const lines = wrap(drawable(doc, text), area.right - area.left, widthIn(doc, style));
  return {
    height: lines.length * lineHeight(style) + GAP[tag],
    draw: (top) =>
      root.add(
        doc.struct(tag, {}, () =>
          writeLines(doc, lines, style, { left: area.left, right: area.right, top, align: 'left' }),
        ),
      ),
  };
}

import 'server-only';
import { join } from 'node:path';
import anyAscii from 'any-ascii';
import type { Language } from '#lib/core/languages.ts';
import { PageDocument } from './document.ts';

/**
 * Fonts that are embedded, since readers of PDF need not have any; the working directory is the portal's root. Named by
 * file: pdfkit parses the document's first font again each time it is named.
 */
const FONTS = {
  regular: join(process.cwd(), 'server', 'features', 'files', 'fonts', 'inter-regular.ttf'),
  bold: join(process.cwd(), 'server', 'features', 'files', 'fonts', 'inter-bold.ttf'),
} as const;
const A4 = { width: 595.28, height: 841.89 } as const;

export interface Style {
  readonly weight: keyof typeof FONTS;
  /** Points. */
  readonly size: number;
  readonly color: string;
}

export const STYLES = {
  title: { weight: 'bold', size: 20, color: '#12203a' },
  heading: { weight: 'bold', size: 13, color: '#12203a' },
  body: { weight: 'regular', size: 10, color: '#1a1f2b' },
  cell: { weight: 'regular', size: 8, color: '#1a1f2b' },
  strong: { weight: 'bold', size: 8, color: '#1a1f2b' },
  faint: { weight: 'regular', size: 8, color: '#4b5563' },
} as const satisfies Record<string, Style>;

const RULE = '#b8c0cc';
/** What both fonts have, and nearly every text is made of. */
const LATIN_1 = /^[\u0020-\u007e\u00a0-\u00ff]*$/;

export interface Pdf {
  readonly doc: PageDocument;
  /** The element that everything is tagged under. */
  readonly root: PDFKit.PDFStructureElement;
  /** Left, right, top and bottom of what is written on a page, in points. */
  readonly area: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
}

export interface PdfProperties {
  readonly title: string;
  readonly language: Language;
  readonly madeAt: Date;
  readonly landscape: boolean;
}

/** An empty tagged PDF with its title and language, without a page yet. */
export function openPdf({ title, language, madeAt, landscape }: PdfProperties): Pdf {
  const doc = new PageDocument({
    size: 'A4',
    layout: landscape ? 'landscape' : 'portrait',
    margin: 0,
    autoFirstPage: false,
    tagged: true,
    pdfVersion: '1.7',
    lang: language,
    displayTitle: true,
    font: FONTS.regular,
    info: { Title: title, CreationDate: madeAt },
  });
  const root = doc.struct('Document');
  doc.addStructure(root);
  const [width, height] = landscape ? [A4.height, A4.width] : [A4.width, A4.height];
  return { doc, root, area: { left: 36, right: width - 36, top: 64, bottom: height - 48 } };
}

/**
 * A text with every letter drawable in the embedded fonts: composed (NFC), since the fonts place no combining marks, and
 * transliterated to ASCII where they have no glyph, so that a copied name is readable and never NUL characters.
 */
export function drawable(doc: PageDocument, text: string): string {
  if (LATIN_1.test(text)) return text;
  doc.font(FONTS.regular);
  const letters = Array.from(text.normalize('NFC'));
  return letters.map((letter) => (doc.hasGlyph(letter) ? letter : anyAscii(letter))).join('');
}

/** How wide a text is in a style, in points. */
export const widthIn =
  (doc: PDFKit.PDFDocument, style: Style) =>
  (text: string): number =>
    doc.font(FONTS[style.weight]).fontSize(style.size).widthOfString(text);

/** Distance from one line to the next, in points. */
export const lineHeight = ({ size }: Style): number => size * 1.4;

/** Writes lines under each other from `top`, to the left or right within `box`. */
export function writeLines(
  doc: PDFKit.PDFDocument,
  lines: readonly string[],
  style: Style,
  box: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly align: 'left' | 'right';
  },
): void {
  const widthOf = widthIn(doc, style);
  lines.forEach((line, index) => {
    const x = box.align === 'left' ? box.left : box.right - widthOf(line);
    doc
      .font(FONTS[style.weight])
      .fontSize(style.size)
      .fillColor(style.color)
      .text(line, x, box.top + index * lineHeight(style), { lineBreak: false });
  });
}

/** Draws what is on the page for the eye only: screen readers pass over it. */
export function artifact(doc: PDFKit.PDFDocument, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Pagination' });
  draw();
  doc.endMarkedContent();
}

/** A thin line. */
export const rule = (doc: PDFKit.PDFDocument, from: number, to: number, y: number): void =>
  artifact(doc, () => doc.lineWidth(0.5).strokeColor(RULE).moveTo(from, y).lineTo(to, y).stroke());

import 'server-only';
import PDFDocument from 'pdfkit';

/**
 * The library's document, which gives a page's content over in one piece when the page is done. The library itself makes
 * bytes of every operator by itself, a dozen for a cell, and half of the time of a long table went to clearing them away.
 */
export class PageDocument extends PDFDocument {
  #content: string[] = [];
  /** The current font of the library, whose types leave it out. */
  declare protected readonly _font: {
    readonly font: { readonly hasGlyphForCodePoint: (codePoint: number) => boolean };
  };

  /** Whether the current font has a glyph for a letter. */
  hasGlyph(letter: string): boolean {
    return this._font.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
  }

  override addContent(data: string): this {
    this.#content.push(data);
    return this;
  }

  /** Called by the library before each new page, and at the end. */
  override flushPages(): void {
    if (this.#content.length > 0) this.page.write(this.#content.join('\n'));
    this.#content = [];
    super.flushPages();
  }

  /**
   * Called by the library when it writes the document's XMP. Adds what PDF/UA-1 demands (ISO 14289-1, 5: the identifier) and
   * the language, and escapes the title, which the library puts into the XML as it is.
   */
  override endMetadata(): void {
    this.appendXML(`
      <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:language><rdf:Bag><rdf:li>${escapeXml(this.options.lang ?? '')}</rdf:li></rdf:Bag></dc:language></rdf:Description>`);
    if (this.info.Title !== undefined) this.info.Title = escapeXml(this.info.Title);
    super.endMetadata();
  }
}

const escapeXml = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;' })[sign] ?? '&gt;');

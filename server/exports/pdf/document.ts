import 'server-only';
import PDFDocument from 'pdfkit';

/**
 * The library's document, which gives a page's content over in one piece when the page is done. The library itself makes
 * bytes of every operator by itself, a dozen for a cell, and half of the time of a long table went to clearing them away.
 */
export class PageDocument extends PDFDocument {
  #content: string[] = [];

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
}

import { inflateRawSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Every piece of text in a PDF, in reading order, by Mozilla's pdf.js. */
export async function pdfTexts(bytes: Buffer): Promise<readonly string[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    for (const item of items) if ('str' in item && item.str.trim() !== '') texts.push(item.str.trim());
  }
  return texts;
}

const CENTRAL_ENTRY = 0x02014b50;
const LOCAL_NAME_LENGTH = 26;
const LOCAL_HEADER = 30;
const DEFLATED = 8;

/**
 * The files in a ZIP archive, such as a spreadsheet, as text (PKWARE's APPNOTE, 4.3.7 and 4.3.12: the directory at the end
 * says where each begins and how long it is).
 */
export function zipTexts(bytes: Buffer): readonly string[] {
  const texts: string[] = [];
  const signature = Buffer.alloc(4);
  signature.writeUInt32LE(CENTRAL_ENTRY);
  for (let at = bytes.indexOf(signature); at >= 0; at = bytes.indexOf(signature, at + 4)) {
    const method = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 20);
    const header = bytes.readUInt32LE(at + 42);
    const names =
      bytes.readUInt16LE(header + LOCAL_NAME_LENGTH) + bytes.readUInt16LE(header + LOCAL_NAME_LENGTH + 2);
    const start = header + LOCAL_HEADER + names;
    const packed = bytes.subarray(start, start + size);
    texts.push((method === DEFLATED ? inflateRawSync(packed) : packed).toString());
  }
  return texts;
}

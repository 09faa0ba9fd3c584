import 'server-only';
import { inflateRawSync } from 'node:zlib';

const ENTRY = 0x02014b50;

/** One file of a ZIP archive as text, by the archive's own directory (PKWARE APPNOTE 4.3.12). */
export function zipEntry(archive: Buffer, name: string): string | undefined {
  for (let at = archive.indexOf('PK\u0001\u0002'); at >= 0 && archive.readUInt32LE(at) === ENTRY;) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    const end = at + 46 + (nameLength ?? 0);
    if (archive.toString('utf8', at + 46, end) === name) {
      const local = archive.readUInt32LE(at + 42);
      const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
      const data = archive.subarray(start, start + archive.readUInt32LE(at + 20));
      return (archive.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data)).toString('utf8');
    }
    at = end + (extra ?? 0) + (comment ?? 0);
  }
  return undefined;
}

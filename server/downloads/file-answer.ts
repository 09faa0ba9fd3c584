import 'server-only';
import { fileName } from '#lib/http/file-name.ts';

const TYPES = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  json: 'application/json; charset=utf-8',
  html: 'text/html; charset=utf-8',
} as const;

/** What comes in parts. */
interface FileStream extends Omit<FileAnswer, 'content'> {
  readonly content: AsyncIterable<string | Uint8Array>;
}

interface FileAnswer {
  readonly content: Uint8Array | string;
  readonly ending: keyof typeof TYPES;
  /** What the file's name is made of. */
  readonly name: readonly string[];
}

/** A file to keep: never shown as a page, never guessed at, and never stored on the way. */
export const fileAnswer = ({ content, ending, name }: FileAnswer): Response =>
  // A copy, since the body must own its memory.
  new Response(typeof content === 'string' ? content : new Uint8Array(content), {
    headers: headersOf(ending, name),
  });

/** The same for a file that is too long to be held at once: it is read as fast as it is taken, and no faster. */
export const fileStream = ({ content, ending, name }: FileStream): Response => {
  const encoder = new TextEncoder();
  const parts = content[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const part = await parts.next();
      if (part.done === true) controller.close();
      else controller.enqueue(typeof part.value === 'string' ? encoder.encode(part.value) : part.value);
    },
    async cancel() {
      await parts.return?.();
    },
  });
  return new Response(body, { headers: headersOf(ending, name) });
};

const headersOf = (ending: keyof typeof TYPES, name: readonly string[]) => ({
  'content-type': TYPES[ending],
  'content-disposition': `attachment; filename="${fileName(name, ending)}"`,
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
});

/** To another page of the portal, asked for anew; for what a form or a link cannot give as a file. */
export const seeOther = (path: string): Response =>
  new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } });

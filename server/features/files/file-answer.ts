import 'server-only';
import { fileName } from '#lib/core/http/file-name.ts';

const TYPES = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  json: 'application/json; charset=utf-8',
  html: 'text/html; charset=utf-8',
} as const;

export type FileEnding = keyof typeof TYPES;

interface FileAnswer {
  readonly content: string;
  readonly ending: FileEnding;
  /** What the file's name is made of. */
  readonly name: readonly string[];
}

/** A file to keep: never shown as a page, never guessed at, and never stored on the way. Cheap ones only: what is dear is sent by `sendFile`. */
export const fileAnswer = ({ content, ending, name }: FileAnswer): Response =>
  new Response(content, { headers: headersOf(ending, name) });

/** A file of which the first part is there already. */
interface FileStream extends Omit<FileAnswer, 'content'> {
  readonly first: IteratorResult<Uint8Array, unknown>;
  readonly parts: AsyncGenerator<Uint8Array>;
}

interface Transfer {
  /** Milliseconds that the reader has for all of it; then it is broken off. */
  readonly takeMs: number;
  /** Called once, when the file has been taken, has failed, or is not wanted any more. */
  readonly onEnd: () => void;
}

/** The same for a file in parts, with backpressure: a part is generated when the reader asks for it. */
export const fileStream = (file: FileStream, transfer: Transfer): Response =>
  new Response(new ReadableStream(new PartsSource(file, transfer), { highWaterMark: 0 }), {
    headers: headersOf(file.ending, file.name),
  });

/** Feeds a stream from a generator, and ends both when the time-out of the transfer passes. */
class PartsSource implements UnderlyingDefaultSource<Uint8Array> {
  readonly #parts: AsyncGenerator<Uint8Array>;
  readonly #onEnd: () => void;
  readonly #timer: NodeJS.Timeout;
  #first: FileStream['first'] | undefined;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;

  constructor({ first, parts }: FileStream, { takeMs, onEnd }: Transfer) {
    this.#first = first;
    this.#parts = parts;
    this.#onEnd = onEnd;
    this.#timer = setTimeout(() => {
      this.#controller?.error(new Error('not taken in time'));
      this.#end();
      parts.return(undefined).catch(ignore);
    }, takeMs);
  }

  start(controller: ReadableStreamDefaultController<Uint8Array>): void {
    this.#controller = controller;
  }

  async pull(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    try {
      const part = this.#first ?? (await this.#parts.next());
      this.#first = undefined;
      if (part.done !== true) {
        controller.enqueue(part.value);
        return;
      }
      this.#end();
      controller.close();
    } catch (error) {
      this.#end();
      throw error;
    }
  }

  async cancel(): Promise<void> {
    this.#end();
    await this.#parts.return(undefined);
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#onEnd();
  }
}

// An error of a generator that is cancelled has no reader.
const ignore = (): void => undefined;

const headersOf = (ending: FileEnding, name: readonly string[]) => ({
  'content-type': TYPES[ending],
  'content-disposition': `attachment; filename="${fileName(name, ending)}"`,
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
});

/** Redirects with 303 to another page of the portal, for what cannot be given as a file. */
export const seeOther = (path: string): Response =>
  new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } });

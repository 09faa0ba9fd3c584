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

interface Taking {
  /** Milliseconds that the reader has for all of it; then it is broken off. */
  readonly takeMs: number;
  /** Called once, when the file has been taken, has failed, or is not wanted any more. */
  readonly onEnd: () => void;
}

/** The same for a file in parts: it is read as fast as it is taken, and no faster. */
export function fileStream(file: FileStream, { takeMs, onEnd }: Taking): Response {
  const { first, parts, ending, name } = file;
  const end = (): void => {
    clearTimeout(timer);
    onEnd();
  };
  let breakOff = (): void => undefined;
  const timer = setTimeout(() => {
    breakOff();
    end();
    parts.return(undefined).catch(ignore);
  }, takeMs);
  let waiting: typeof first | undefined = first;
  const next = (): Promise<typeof first> => {
    const part = waiting === undefined ? parts.next() : Promise.resolve(waiting);
    waiting = undefined;
    return part;
  };
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        breakOff = () => controller.error(new Error('not taken in time'));
      },
      async pull(controller) {
        try {
          const part = await next();
          if (part.done !== true) {
            controller.enqueue(part.value);
            return;
          }
          end();
          controller.close();
        } catch (error) {
          end();
          throw error;
        }
      },
      async cancel() {
        end();
        await parts.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, { headers: headersOf(ending, name) });
}

// What fails while a file that was broken off is let go of changes nothing.
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

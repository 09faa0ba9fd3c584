import 'server-only';
import type { Language } from '#lib/core/languages.ts';
import { FileTooExpensive, makeInWorker } from './make-in-worker.ts';
import { log } from '#server/platform/observability/log.ts';
import { retryLater } from './retry-later.ts';
import { downloadLimits } from './download-limits.ts';
import { fileStream } from './file-answer.ts';
import type { GeneratedFile } from './generated-file.ts';
import type { Release } from './semaphore.ts';

/** Milliseconds that a download waits for its turn before its reader is asked to come back, and when. */
const WAIT_MS = 3_000;
const BUSY = { status: 429, page: 'busy', seconds: 5 } as const;
const FAILED = { status: 503, page: 'fileFailed', seconds: 30 } as const;
/** Milliseconds that a reader has for a file; one that is read from the database as it goes may be as long as the bank is large. */
const TAKE_MS = 120_000;
const TAKE_PARTS_MS = 600_000;

/**
 * Makes a file and sends it, within the process's gate: one for a session, two at work. Beyond that 429, and 503 for a file that
 * took more memory or time than one may; each with `Retry-After` and a page in the person's language. Another answer than a file
 * is passed on.
 */
export async function sendFile(
  { session, language }: { readonly session: string; readonly language: Language },
  make: () => Promise<GeneratedFile | Response>,
): Promise<Response> {
  const limits = downloadLimits();
  const leave = limits.sessions.enter(session);
  const permit = leave === undefined ? undefined : await limits.work.acquire(WAIT_MS);
  if (leave === undefined || permit === undefined) {
    leave?.();
    return retryLater(language, BUSY);
  }
  const end = (): void => {
    permit();
    leave();
  };
  try {
    const made = await make();
    if (!(made instanceof Response)) return await begin(made, permit, leave);
    end();
    return made;
  } catch (error) {
    end();
    if (!(error instanceof FileTooExpensive)) throw error;
    log().warn({ reason: error.message }, 'a file took more than one may');
    return retryLater(language, FAILED);
  }
}

/** The answer, once the first part is there and the trail is left: a file that cannot be made is an error, and no half file. */
async function begin(made: GeneratedFile, permit: Release, leave: Release): Promise<Response> {
  const { content, ending, name } = made;
  const parts = partsOf(content, permit);
  try {
    const first = await parts.next();
    await made.written?.();
    const takeMs = typeof content === 'object' && 'parts' in content ? TAKE_PARTS_MS : TAKE_MS;
    return fileStream({ first, parts, ending, name }, { takeMs, onEnd: leave });
  } catch (error) {
    await parts.return(undefined);
    throw error;
  }
}

/** The file's parts. The permit is given back as soon as no more work is done, whether or not the file has been taken. */
function partsOf(content: GeneratedFile['content'], permit: Release): AsyncGenerator<Uint8Array> {
  if (typeof content === 'object' && 'job' in content) return makeInWorker(content.job, { onEnd: permit });
  permit();
  return typeof content === 'string' ? whole(Promise.resolve(content)) : inTurns(content.parts);
}

async function* whole(text: Promise<string>): AsyncGenerator<Uint8Array> {
  yield encoder.encode(await text);
}

/** Parts that cost work when they are asked for: each takes a permit of its own, so that a slow reader holds none. */
async function* inTurns(parts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const source = parts[Symbol.asyncIterator]();
  try {
    for (;;) {
      const permit = await downloadLimits().work.acquire(TAKE_PARTS_MS);
      const part = await source.next().finally(() => permit?.());
      if (part.done === true) return;
      yield encoder.encode(part.value);
    }
  } finally {
    await source.return?.();
  }
}

const encoder = new TextEncoder();

import 'server-only';
import { PGlite } from '@electric-sql/pglite';

type Stream = PGlite['execProtocolStream'];

/** The embedded database has given up, for lack of disk or a fault of its own, and only a new process can open it. */
export class EmbeddedStoppedError extends Error {
  override name = 'EmbeddedStoppedError';
  constructor(cause: unknown) {
    const why = cause instanceof Error ? cause.message : 'unknown';
    super(
      `The embedded database has stopped: ${why}. Look whether the disk of DATA_DIR is full, make room and start the portal again; what was confirmed is kept.`,
      { cause },
    );
  }
}

/**
 * The embedded engine, which is asked nothing more once PostgreSQL has given up inside it (`PANIC`, such as when the log
 * of changes finds no room on the disk). It would neither answer nor return, and take the whole process with it; here every
 * statement is refused at once instead, and what is on the disk is left as it is for the next process to recover from.
 */
export class EmbeddedEngine extends PGlite {
  #stopped: EmbeddedStoppedError | undefined;
  readonly #onStopped: (error: EmbeddedStoppedError) => void;

  constructor(dataDir: string, onStopped: (error: EmbeddedStoppedError) => void) {
    super(dataDir);
    this.#onStopped = onStopped;
  }

  /** Every statement comes this way. @throws EmbeddedStoppedError once the engine has given up. */
  override async execProtocolStream(...[message, options]: Parameters<Stream>): ReturnType<Stream> {
    if (this.#stopped !== undefined) throw this.#stopped;
    try {
      return await super.execProtocolStream(message, options);
    } catch (error) {
      if (!isTheEnd(error)) throw error;
      this.#stopped = new EmbeddedStoppedError(error);
      this.#onStopped(this.#stopped);
      throw this.#stopped;
    }
  }

  /** Closes the files in order, unless there is nobody left in there to do it. */
  override async close(): Promise<void> {
    if (this.#stopped === undefined) await super.close();
  }
}

const isTheEnd = (error: unknown): boolean =>
  error instanceof Error && 'severity' in error && (error.severity === 'PANIC' || error.severity === 'FATAL');

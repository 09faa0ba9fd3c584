import 'server-only';
import type { FileJob } from './file-jobs.ts';
import type { FileEnding } from './file-answer.ts';

/** What a download is made of; `sendFile` makes it, within the gate, and sends it. */
export interface GeneratedFile {
  readonly content:
    | string
    /** Made in a worker: what lays out pages, or builds a workbook. */
    | { readonly job: FileJob }
    /** Read as fast as it is taken; each part is a turn at work of its own. */
    | { readonly parts: AsyncIterable<string> };
  readonly ending: FileEnding;
  /** What the file's name is made of. */
  readonly name: readonly string[];
  /** Leaves the trail: called when the file can be made, and before any of it is sent. */
  readonly written?: () => Promise<void>;
}

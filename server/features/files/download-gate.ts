import 'server-only';
import { createPlaces, createSemaphore, type Places, type Semaphore } from './semaphore.ts';

/** What lets downloads in, so that what all of them cost together fits one process (docs/performance.md, "What a request may cost"). */
interface DownloadGate {
  /** Files that are being made. */
  readonly work: Semaphore;
  /** Sessions that have a file under way: waited for, made, or not yet taken. */
  readonly sessions: Places;
}

const AT_WORK = 2;
/** Bounds what waits for its readers: the longest file has some 6 MB. */
const UNDER_WAY = 12;

const holder: typeof globalThis & { portalDownloadGate?: DownloadGate } = globalThis;

/** The process's gate. On globalThis, since the bundler may load this module more than once. */
export const downloadGate = (): DownloadGate =>
  (holder.portalDownloadGate ??= { work: createSemaphore(AT_WORK), sessions: createPlaces(UNDER_WAY) });

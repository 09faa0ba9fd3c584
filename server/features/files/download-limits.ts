import 'server-only';
import { singleton } from '#server/platform/process/singleton.ts';
import { createPlaces, createSemaphore, type Places, type Semaphore } from './semaphore.ts';

/** What lets downloads in, so that what all of them cost together fits one process (docs/performance.md, "What a request may cost"). */
interface DownloadLimits {
  /** Files that are being made. */
  readonly work: Semaphore;
  /** Sessions that have a file under way: waited for, made, or not yet taken. */
  readonly sessions: Places;
}

const AT_WORK = 2;
/** Bounds what waits for its readers: the longest file has some 6 MB. */
const UNDER_WAY = 12;

/** The process's gate. */
export const downloadLimits = (): DownloadLimits =>
  singleton('download-gate', () => ({ work: createSemaphore(AT_WORK), sessions: createPlaces(UNDER_WAY) }));

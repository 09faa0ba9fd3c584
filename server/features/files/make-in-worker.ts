import 'server-only';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { FileJob } from './file-jobs.ts';

/**
 * Heap of a worker in MB. A PDF of the most movements (`MOST_MOVEMENTS`) takes some 70 of them, a workbook of the most some 65
 * (docs/performance.md). Two workers and the portal's own heap are what an instance may hold.
 */
const WORKER_HEAP_MB = 96;
const WORKER_YOUNG_MB = 12;
/** A file that takes longer, in milliseconds, is given up. */
const MOST_MS = 30_000;

/** A file could not be made: it took more memory or time than one may. */
export class FileTooExpensive extends Error {}

interface WorkerOptions {
  readonly heapMb?: number;
  readonly ms?: number;
  /** Called once when the worker is gone, whether or not its parts have been read. */
  readonly onEnd?: () => void;
}

/**
 * Makes a file in a thread with a heap and an event loop of its own, and gives its parts as they come. Nothing waits for the reader:
 * files are bounded by their rows, and the worker is gone when its file is made, however slowly it is read.
 * @throws FileTooDear when the worker runs out of memory or time; the process goes on. Another error is a fault in the file's maker.
 */
export async function* makeInWorker(
  job: FileJob,
  { heapMb = WORKER_HEAP_MB, ms = MOST_MS, onEnd = () => undefined }: WorkerOptions = {},
): AsyncGenerator<Uint8Array> {
  const worker = startWorker(job, heapMb);
  const timer = setTimeout(() => void worker.terminate(), ms);
  worker.once('exit', () => {
    clearTimeout(timer);
    onEnd();
  });
  try {
    yield* partsOf(worker);
  } finally {
    await worker.terminate();
  }
}

function partsOf(worker: Worker): ReadableStream<Uint8Array> {
  let wanted = true;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      worker.on('message', (part: Uint8Array) => {
        if (wanted) controller.enqueue(part);
      });
      worker.once('error', (error: Error & { code?: string }) =>
        controller.error(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new FileTooExpensive('memory') : error),
      );
      worker.once('exit', (code) => {
        if (code !== 0) controller.error(new FileTooExpensive('time'));
        else if (wanted) controller.close();
      });
    },
    cancel() {
      wanted = false;
    },
  });
}

function startWorker(job: FileJob, heapMb: number): Worker {
  // The process is started with a bound for its own heap, which V8 would take for its workers' too, whatever their limits say
  // (nodejs/node#43991). Zero is "as the limits say"; the process's own heap has its bound since it began.
  setFlagsFromString('--max-old-space-size=0');
  setFlagsFromString('--max-semi-space-size=0');
  return new Worker(new URL('./file-worker.ts', import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: WORKER_YOUNG_MB },
    // Outside the build, where the sources run as they are: the marker for server code must resolve.
    execArgv: ['--conditions=react-server', '--disable-warning=ExperimentalWarning'],
    env: {},
  });
}

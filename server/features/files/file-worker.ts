import 'server-only';
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { type FileJob, makeFile } from './file-jobs.ts';

// Pages go first: on a busy machine the portal's own thread gets the processor before a file does. Only Linux keeps a priority for each
// thread; elsewhere this would slow the whole process down.
const LOW_PRIORITY = 15;
if (process.platform === 'linux') setPriority(0, LOW_PRIORITY);

// The entry of the worker that `makeInWorker` starts, for one file. A part is moved, not copied; an error ends the worker with it.
for await (const part of makeFile(workerData as FileJob)) {
  // A copy of its own: small buffers of Node share their memory, which must not be moved away from the others.
  const own = new Uint8Array(part);
  parentPort?.postMessage(own, [own.buffer]);
}

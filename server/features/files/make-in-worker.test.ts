import { describe, expect, it } from 'vitest';
import { buffer } from 'node:stream/consumers';
import { FileTooExpensive, makeInWorker } from './make-in-worker.ts';
import { longStatement, statementFile } from './testing/fixtures.ts';
import { readPages } from './testing/read-pdf.ts';

const job = (kind: 'statement-pdf' | 'statement-xlsx' | 'statement-csv', movements: number) =>
  ({ kind, file: statementFile(longStatement(movements)) }) as const;

describe('a file made in a worker', () => {
  it('is the same as one made here', async () => {
    const pages = await readPages(await buffer(makeInWorker(job('statement-pdf', 40))));
    expect(pages[0]).toContain(`Side 1 av ${pages.length}`);
    expect(pages.join('\n')).toContain('KRAV-33000039');
  });

  it('leaves the event loop to others while it is made', async () => {
    let turns = 0;
    const counting = setInterval(() => (turns += 1), 1);
    await buffer(makeInWorker(job('statement-pdf', 500)));
    clearInterval(counting);
    // Made here it would be one turn a page, some 30.
    expect(turns).toBeGreaterThan(60);
  });

  it('fails alone when it takes more memory than it may', async () => {
    const file = makeInWorker(job('statement-xlsx', 5_000), { heapMb: 16 });
    await expect(buffer(file)).rejects.toBeInstanceOf(FileTooExpensive);
  });

  it('fails when it takes longer than it may', async () => {
    const file = makeInWorker(job('statement-pdf', 5_000), { ms: 300 });
    await expect(buffer(file)).rejects.toBeInstanceOf(FileTooExpensive);
  });

  it('terminates the worker when the reader cancels', async () => {
    const file = makeInWorker(job('statement-pdf', 2_000));
    await file.next();
    expect(await file.return(undefined)).toEqual({ done: true, value: undefined });
  });
});

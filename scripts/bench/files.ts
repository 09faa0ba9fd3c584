// The statement of a business with two thousand movements, as PDF and as a workbook.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import { SERVER_SCRIPT } from '../lib/environment.js';
import { NODE } from '../lib/processes.js';
import { type Figure, median, type Subject } from './figures.ts';

const MOVEMENTS = 2000;
const TIMES = 3;

const made = z.object({ ms: z.number(), bytes: z.number(), addedMb: z.number() });
const call = promisify(execFile);

export const files: Subject<unknown> = {
  title: `Statements of ${MOVEMENTS} movements`,
  how: `Each in a process of its own, the file let go of as it comes; the median of ${TIMES}. Memory is what the peak rose by while the file was made; the baseline is a statement of 20 movements.`,
  measure: async () => [
    ...(await figuresOf('pdf', 'PDF', { atMost: 2000 })),
    ...(await figuresOf('xlsx', 'Workbook')),
  ],
};

async function figuresOf(
  format: 'pdf' | 'xlsx',
  name: string,
  target?: NonNullable<Figure['target']>,
): Promise<readonly Figure[]> {
  const [long, short] = [await make(format, MOVEMENTS), await make(format, 20)];
  const of = (those: typeof long, read: (one: z.infer<typeof made>) => number) => median(those.map(read));
  const baseline = (read: (one: z.infer<typeof made>) => number) => ({
    what: '20 movements',
    value: of(short, read),
  });
  return [
    {
      what: `${name}: time`,
      value: of(long, ({ ms }) => ms),
      unit: 'ms',
      baseline: baseline(({ ms }) => ms),
      ...(target === undefined ? {} : { target }),
    },
    {
      what: `${name}: memory`,
      value: of(long, ({ addedMb }) => addedMb),
      unit: 'MB',
      baseline: baseline(({ addedMb }) => addedMb),
    },
    { what: `${name}: size`, value: of(long, ({ bytes }) => bytes / 1000), unit: 'kB' },
  ];
}

async function make(format: string, movements: number): Promise<readonly z.infer<typeof made>[]> {
  const taken: z.infer<typeof made>[] = [];
  for (let at = 0; at < TIMES; at += 1) {
    const { stdout } = await call(NODE, [
      ...SERVER_SCRIPT,
      'scripts/bench/make-file.ts',
      format,
      String(movements),
    ]);
    taken.push(made.parse(JSON.parse(stdout)));
  }
  return taken;
}

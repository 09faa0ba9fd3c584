// The queries behind the advisor's portfolio, with ten thousand clients in the embedded database.
import { execFile } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { placeOf, STACKS } from '../../e2e/support/stack.ts';
import { portalEnvironment, SERVER_SCRIPT } from '../lib/environment.js';
import { NODE } from '../lib/processes.js';
import { type Bench, SPARE_WORKER } from './bench.ts';
import type { Figure, Subject } from './figures.ts';

const CLIENTS = 10_000;
const ROUNDS = 60;
const SCOPES = { own: 'An advisor’s', team: 'A team’s', bank: 'The whole bank’s' } as const;

const call = promisify(execFile);

export const portfolio: Subject<Bench> = {
  title: 'The advisor’s portfolio',
  how: `${CLIENTS} invented clients in the embedded database, one employee at a time, ${ROUNDS} pages with the rows in the audit trail. With a million clients in PostgreSQL: docs/portfolio.md.`,
  measure: async () => {
    const dataDir = join(STACKS, 'bench-portfolio');
    rmSync(dataDir, { recursive: true, force: true });
    mkdirSync(dataDir, { recursive: true });
    const env = portalEnvironment(placeOf(SPARE_WORKER, dataDir));
    const script = async (file: string, ...args: string[]): Promise<string> =>
      (await call(NODE, [...SERVER_SCRIPT, file, ...args], { env, maxBuffer: 10_000_000 })).stdout;
    try {
      await script('scripts/portfolio-seed.ts', String(CLIENTS));
      const told = await script('scripts/portfolio-bench.ts', String(ROUNDS), '1');
      const p95 = (name: string): number =>
        Number(new RegExp(`^([\\d.]+) ms p95: ${name}$`, 'm').exec(told)?.[1]);
      const whole: Figure = {
        what: 'Every page, p95',
        value: p95('all'),
        unit: 'ms',
        target: { atMost: 200 },
      };
      const scopes = Object.entries(SCOPES)
        .map(([scope, what]): Figure => ({
          what: `${what} clients, p95`,
          value: p95(`scope ${scope}`),
          unit: 'ms',
        }))
        .filter(({ value }) => value > 0);
      return [whole, ...scopes];
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};

// Lighthouse's mobile scores of some pages, where Lighthouse is installed beside the project (docs/performance.md).
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { z } from 'zod';
import { GRANLI } from '../../e2e/actions/people.ts';
import { findBrowser } from '../lib/browser.js';
import { NODE } from '../lib/processes.js';
import type { Bench } from './bench.ts';
import { type Figure, median, type Subject } from './figures.ts';

const CLI = '.data/lighthouse/node_modules/lighthouse/cli/index.js';
const TIMES = 3;
const PAGES = [
  { name: 'Front page', path: '/' },
  { name: 'Overview', path: `/bedrift/${GRANLI.orgnr}` },
  { name: 'Unpaid', path: `/bedrift/${GRANLI.orgnr}/ubetalte` },
  { name: 'Statement', path: `/bedrift/${GRANLI.orgnr}/kontoutskrift` },
];

const score = z.object({ score: z.number() });
const report = z.object({
  categories: z.object({ performance: score, accessibility: score, 'best-practices': score }),
  audits: z.object({ 'cumulative-layout-shift': z.object({ numericValue: z.number() }) }),
});
const call = promisify(execFile);

export const lighthouse: Subject<Bench> = {
  title: 'Lighthouse, mobile',
  how: `Lighthouse’s own telephone and network, answers cached in the portal; the median of ${TIMES} runs.`,
  measure: async (bench) => {
    if (!existsSync(CLI)) return { note: 'Lighthouse is not installed beside the project.' };
    const stand = await bench.stand('cached');
    const [cookie = ''] = await stand.cookies(GRANLI, 1);
    const figures: Figure[] = [];
    for (const { name, path } of PAGES) {
      const runs: z.infer<typeof report>[] = [];
      for (let at = 0; at < TIMES; at += 1) runs.push(await visit(`${stand.ownUrl}${path}`, cookie));
      const of = (read: (run: z.infer<typeof report>) => number): number => median(runs.map(read));
      figures.push(
        points(
          `${name}: performance`,
          of(({ categories }) => categories.performance.score),
          95,
        ),
        points(
          `${name}: accessibility`,
          of(({ categories }) => categories.accessibility.score),
          100,
        ),
        points(
          `${name}: best practices`,
          of(({ categories }) => categories['best-practices'].score),
          100,
        ),
        {
          what: `${name}: layout shift, thousandths`,
          value: of(({ audits }) => audits['cumulative-layout-shift'].numericValue) * 1000,
          unit: '',
          target: { atMost: 0 },
        },
      );
    }
    return figures;
  },
};

const points = (what: string, value: number, atLeast: number): Figure => ({
  what,
  value: value * 100,
  unit: 'points',
  target: { atLeast },
});

async function visit(url: string, cookie: string): Promise<z.infer<typeof report>> {
  const { stdout } = await call(
    NODE,
    [
      CLI,
      url,
      '--quiet',
      '--output=json',
      '--only-categories=performance,accessibility,best-practices',
      `--extra-headers=${JSON.stringify({ Cookie: cookie })}`,
      '--chrome-flags=--headless=new --no-sandbox',
    ],
    {
      env: { ...process.env, CHROME_PATH: findBrowser() ?? chromium.executablePath() },
      maxBuffer: 100_000_000,
    },
  );
  return report.parse(JSON.parse(stdout));
}

// Lighthouse's mobile scores of every customer page, where Lighthouse is installed beside the project (docs/performance.md).
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
import { cookieFor, PAGES } from './pages.ts';

const CLI = '.data/lighthouse/node_modules/lighthouse/cli/index.js';
const WANTED = 95;
/** The runs of a page whose first falls short: Lighthouse reckons with the machine's processor, which others use too. */
const TIMES = 3;

const score = z.object({ score: z.number().transform((share) => Math.round(share * 100)) });
const report = z
  .object({
    categories: z.object({ performance: score, accessibility: score, 'best-practices': score }),
    audits: z.object({ 'cumulative-layout-shift': z.object({ numericValue: z.number() }) }),
  })
  .transform(({ categories, audits }) => ({
    performance: categories.performance.score,
    accessibility: categories.accessibility.score,
    bestPractices: categories['best-practices'].score,
    shift: audits['cumulative-layout-shift'].numericValue,
  }));
type Run = z.infer<typeof report>;
const call = promisify(execFile);

export const lighthouse: Subject<Bench> = {
  title: 'Lighthouse, mobile',
  how: `Lighthouse’s own telephone and network, answers cached in the portal. One run of each page; the median of ${TIMES} performances where the first was below ${WANTED}.`,
  measure: async (bench) => {
    if (!existsSync(CLI)) return { note: 'Lighthouse is not installed beside the project.' };
    const stand = await bench.stand('cached');
    const [cookie] = await stand.cookies(GRANLI, 1);
    const browser = process.env['CHROME_PATH'] ?? findBrowser() ?? chromium.executablePath();
    const runs: Run[] = [];
    const figures: Figure[] = [];
    for (const page of PAGES) {
      const see = () => visit(browser, `${stand.ownUrl}${page.path}`, cookieFor(page, cookie));
      const taken = [await see()];
      while ((taken[0]?.performance ?? 0) < WANTED && taken.length < TIMES) taken.push(await see());
      figures.push(points(`${page.name}: performance`, median(taken.map((run) => run.performance)), WANTED));
      runs.push(...taken);
    }
    return [
      points('Accessibility, the lowest of all', Math.min(...runs.map((run) => run.accessibility)), 100),
      points('Best practices, the lowest of all', Math.min(...runs.map((run) => run.bestPractices)), 100),
      {
        what: 'Layout shift, the highest of all, in ten thousandths',
        value: Math.max(...runs.map(({ shift }) => shift)) * 10_000,
        unit: '',
        target: { atMost: 0 },
      },
      ...figures,
    ];
  },
};

const points = (what: string, value: number, atLeast: number): Figure => ({
  what,
  value,
  unit: 'points',
  target: { atLeast },
});

async function visit(browser: string, url: string, cookie: string | undefined): Promise<Run> {
  const { stdout } = await call(
    NODE,
    [
      CLI,
      url,
      '--quiet',
      '--output=json',
      '--only-categories=performance,accessibility,best-practices',
      ...(cookie === undefined ? [] : [`--extra-headers=${JSON.stringify({ Cookie: cookie })}`]),
      '--chrome-flags=--headless=new --no-sandbox',
    ],
    { env: { ...process.env, CHROME_PATH: browser }, maxBuffer: 100_000_000 },
  );
  return report.parse(JSON.parse(stdout));
}

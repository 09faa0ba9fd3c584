// How long a person waits for another order, filter or year of two thousand claims on a slow machine.
import type { BrowserContext, Page } from '@playwright/test';
import { THOUSANDS } from '../../e2e/actions/people.ts';
import type { Bench } from './bench.ts';
import { type Figure, median, type Subject } from './figures.ts';

const TIMES = 7;
/** How many times slower the processor is made: a cheap telephone beside an office machine. */
const SLOWER = 4;
/** Longer than any answer takes. */
const LONGEST_MS = 20_000;

interface Choice {
  readonly what: string;
  readonly path: string;
  /** The two links that are pressed in turn, by what their address holds. */
  readonly links: readonly [string, string];
}

const CHOICES: readonly Choice[] = [
  { what: 'Sort', path: 'ubetalte', links: ['sorter=gjenstar', 'sorter=krav'] },
  { what: 'Filter', path: 'ubetalte', links: ['forfalt=ja', 'gruppe='] },
  {
    what: 'Year',
    path: 'betalte',
    links: [`aar=${new Date().getFullYear() - 1}`, `aar=${new Date().getFullYear()}`],
  },
];

export const interaction: Subject<Bench> = {
  title: 'Sort, filter and year on 2,000 claims',
  how: `Chromium with its processor ${SLOWER} times slowed down, answers cached in the portal; the median of ${TIMES}. First reaction is the press until the next frame (the browser’s own Event Timing, in steps of 8 ms); the answer is there when the new list stands in the page. The baseline opens the same choice as a page of its own.`,
  measure: async (bench) => {
    const stand = await bench.stand('cached');
    const context = await stand.signIn(THOUSANDS);
    try {
      const figures: Figure[] = [];
      for (const choice of CHOICES) figures.push(...(await measureChoice(context, choice)));
      return figures;
    } finally {
      await context.close();
    }
  },
};

async function measureChoice(context: BrowserContext, choice: Choice): Promise<readonly Figure[]> {
  const page = await context.newPage();
  try {
    const devtools = await context.newCDPSession(page);
    await page.goto(`/bedrift/${THOUSANDS.orgnr}/${choice.path}`, { waitUntil: 'networkidle' });
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const [answers, reactions, loads]: [number[], number[], number[]] = [[], [], []];
    // The first of each choice asks the portal; the panel keeps what it has shown, so every press is of a new address.
    for (let at = 0; at < TIMES; at += 1) {
      const pressed = await press(page, choice.links[at % 2] ?? '');
      answers.push(pressed.answer);
      reactions.push(pressed.reaction);
    }
    const address = page.url();
    for (let at = 0; at < TIMES; at += 1) {
      const start = performance.now();
      await page.goto(address, { waitUntil: 'load' });
      loads.push(performance.now() - start);
    }
    return [
      {
        what: `${choice.what}: first reaction`,
        value: median(reactions),
        unit: 'ms',
        target: { atMost: 200 },
      },
      {
        what: `${choice.what}: the new list is there`,
        value: median(answers),
        unit: 'ms',
        baseline: { what: 'as a page', value: median(loads) },
      },
    ];
  } finally {
    await page.close();
  }
}

/** Presses the link and waits until the panel has shown what it leads to; times in milliseconds, taken in the page. */
async function press(page: Page, part: string): Promise<{ answer: number; reaction: number }> {
  const link = page.locator(`a[data-query][href*="${part}"]:visible`).first();
  // Listening begins before the press, also where the list is still on its way into the page.
  const listening = await link.evaluateHandle((element, longest) => {
    let reaction = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) reaction = Math.max(reaction, duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    const told = new Promise<{ answer: number; reaction: number }>((resolve, reject) => {
      const begin = (): void => {
        const start = performance.now();
        const panel = element.closest('[aria-busy]');
        const look = (): void => {
          const took = performance.now() - start;
          const quiet = panel?.getAttribute('aria-busy') === 'false';
          const chosen = !element.isConnected || element.hasAttribute('aria-current');
          // One frame more, so that the browser has told how long the reaction took.
          if (quiet && chosen)
            requestAnimationFrame(() => setTimeout(() => resolve({ answer: took, reaction })));
          else if (took > longest) reject(new Error('the panel did not show the choice'));
          else requestAnimationFrame(look);
        };
        // After the panel's own listener, which makes it busy.
        setTimeout(look);
      };
      element.addEventListener('click', begin, { once: true });
    });
    return { told };
  }, LONGEST_MS);
  await link.click();
  return listening.evaluate(({ told }) => told);
}

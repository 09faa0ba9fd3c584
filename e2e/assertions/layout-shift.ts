import type { Page } from '@playwright/test';
import { expect } from '../fixtures/test.ts';

/** https://wicg.github.io/layout-instability/, which TypeScript's library does not know. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node?: Node }[];
}

/**
 * Nothing in sight has moved of its own accord from when the page began until it had come whole: the shifts that the browser
 * itself has noted are none.
 */
export async function expectNoLayoutShift(page: Page): Promise<void> {
  // The bottom of a page is hidden until everything above it is in its place.
  await expect(page.getByRole('contentinfo')).toBeVisible();
  const shifts = await page.evaluate(async () => {
    await document.fonts.ready;
    // Two frames: one draws what has come last, in the other it has been drawn.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const observer = new PerformanceObserver(() => undefined);
    observer.observe({ type: 'layout-shift', buffered: true });
    return (observer.takeRecords() as LayoutShift[])
      .filter(({ hadRecentInput }) => !hadRecentInput)
      .map(({ value, sources }) => ({
        value,
        moved: sources.map(({ node }) => node?.textContent?.slice(0, 60) ?? 'something'),
      }));
  });
  expect(shifts).toEqual([]);
}

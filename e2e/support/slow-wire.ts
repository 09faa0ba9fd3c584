import { EventEmitter, once } from 'node:events';
import type { Page } from '@playwright/test';
import type { SlowStretch } from './relay.ts';
import { startRelay } from './relay.ts';
import type { Stack } from './stack.ts';

/** How far beside the portal's port a test's own wire has its. */
const BESIDE = 5;

/** The portal at an address of the test's own, where a stretch of every page comes as slowly as `page` draws it. No clock is asked. */
export async function slowWire(
  { portalUrl, ownUrl }: Stack,
  page: Page,
  stretch: Omit<SlowStretch, 'drawn'>,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const frames = new EventEmitter();
  // The page tells, since one that is still coming cannot be asked.
  await page.exposeBinding('frameBegins', () => frames.emit('begins'));
  await page.addInitScript(() => {
    const tell = (): void => {
      void (globalThis as unknown as { frameBegins(): Promise<void> }).frameBegins();
      requestAnimationFrame(tell);
    };
    requestAnimationFrame(tell);
  });
  // The first frame draws what has come, and when the second begins it has been drawn.
  const drawn = async (): Promise<void> => {
    for (let frame = 0; frame < 2; frame += 1) await once(frames, 'begins');
  };
  const port = Number(new URL(portalUrl).port) + BESIDE;
  const { close } = await startRelay(port, {
    portFor: () => Number(new URL(ownUrl).port),
    slow: { ...stretch, drawn },
  });
  return { url: `http://localhost:${port}`, close };
}

import { basename, relative } from 'node:path';
import { expect, test as base } from '@playwright/test';
import type { Control } from './control.ts';
import { control } from './control.ts';
import type { Stack } from './stack.ts';
import { startStack } from './stack.ts';

interface Fixtures {
  /** The running sandbox and portal; the same through a file, fresh for the next one. */
  stack: Stack;
  control: Control;
  /** Settings that a file wants added to the portal's; set with `test.use`. */
  portalSettings: Record<string, string>;
}

interface WorkerFixtures {
  stacks: { for(file: string, settings: Record<string, string>): Promise<Stack> };
}

/**
 * Playwright's `test` with a sandbox and a portal of the file's own, and the portal as base address. A test fails when the portal
 * sends a browser, or logs, an identity number, a token or a key, and when a page breaks its security policy.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  portalSettings: [{}, { option: true }],
  stacks: [
    // Playwright reads fixture names from the pattern, so an empty one is how a fixture says that it needs none.
    async ({}, provide, workerInfo) => {
      let current: { file: string; stack: Stack } | undefined;
      const end = async () => {
        const ended = current;
        current = undefined;
        expect((await ended?.stack.stop()) ?? [], `sent or logged at the end of ${ended?.file}`).toEqual([]);
      };
      await provide({
        async for(file, settings) {
          if (current?.file === file) return current.stack;
          await end();
          const name = `${workerInfo.parallelIndex}-${basename(file, '.spec.ts')}`;
          current = { file, stack: await startStack(workerInfo.parallelIndex, name, settings) };
          return current.stack;
        },
      });
      await end();
    },
    { scope: 'worker' },
  ],
  stack: [
    async ({ stacks, portalSettings }, provide, testInfo) => {
      const running = await stacks.for(relative('.', testInfo.file), portalSettings);
      await provide(running);
      expect(await running.findings(), 'what must not be sent or logged, and was').toEqual([]);
    },
    // Time of its own, so that the first test of a file does not pay for the start out of the time for its story.
    { timeout: 60_000 },
  ],
  control: async ({ stack }, provide) => {
    const speaker = control(stack.sandboxUrl);
    await provide(speaker);
    await speaker.clearFaults();
  },
  baseURL: async ({ stack }, provide) => {
    await provide(stack.portalUrl);
  },
});

export { expect } from '@playwright/test';

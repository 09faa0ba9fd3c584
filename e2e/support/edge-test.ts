import { test as base } from '@playwright/test';
import { findNginx } from '../../scripts/ci/tools.js';
import { type Portals, startPortals } from './instances.ts';
import { type Nginx, startNginx } from './nginx.ts';
import { placeOf, STACKS } from './stack.ts';

/** What the image sets. */
const IMAGE = { KEEP_ALIVE_TIMEOUT: '75000', SHUTDOWN_DELAY_SECONDS: '5' };

/** Two portals on one database behind nginx with the shipped configuration, over https. */
export const test = base.extend<{
  bank: Portals & { readonly nginx: Nginx; readonly plainUrl: string };
  settings: Readonly<Record<string, string>>;
}>({
  settings: [{}, { option: true }],
  ignoreHTTPSErrors: true,
  bank: [
    async ({ settings }, provide, testInfo) => {
      const { portalPort } = placeOf(testInfo.parallelIndex, STACKS);
      const ports = { tls: portalPort, plain: portalPort + 3 };
      const publicUrl = `https://localhost:${ports.tls}`;
      const portals = await startPortals(testInfo.parallelIndex, process.env.TEST_DATABASE_URL ?? '', {
        publicUrl,
        settings: { ...IMAGE, ...settings },
      });
      const [first = 0, second = 0] = portals.instances.map(({ port }) => port);
      const folder = `${portals.dataDir}/nginx`;
      const nginx = await startNginx({ program: findNginx() ?? '', folder, ports, portals: [first, second] });
      await provide({ ...portals, nginx, plainUrl: `http://localhost:${ports.plain}` });
      await nginx.close();
      base.expect(await portals.close(), 'what must not be sent or logged, and was').toEqual([]);
    },
    // Five programs and a database have to start first.
    { timeout: 120_000 },
  ],
  baseURL: async ({ bank }, provide) => provide(bank.portalUrl),
});

export const { expect } = test;

import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import type { RefreshNight } from '#lib/tax-account/nightly-refresh/refresh.ts';
import { config } from '#server/platform/config/config.ts';
import { database } from '#server/platform/db/client.ts';
import { othersLeaveRoom } from '#server/integrations/skatteetaten/skatteetaten.ts';
import { loadOpenAccount } from '../taxaccount.ts';
import { latestNight as latest } from './night.ts';
import { refreshPass as pass } from './refresh-pass.ts';
import type { RefreshPass } from './refresh-pass.ts';

// The refresh as the background job, metrics and the pilot page call it: with the process's configuration.

/** See refresh-pass.ts. */
export const refreshPass = (signal: AbortSignal): Promise<RefreshPass> =>
  pass(
    {
      database,
      fetch: (orgnr, now) => loadOpenAccount(orgnr, now, { cache: 'no-cache', inBackground: true }),
      othersLeaveRoom,
      perMinute: config().background.refreshPerMinute,
      clock: () => new Date(),
      wait,
    },
    signal,
  );

/** See night.ts. */
export const latestNight = async (): Promise<RefreshNight | undefined> => latest(await database());

/** Never rejects, and never keeps the process alive. */
const wait = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  pause(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);

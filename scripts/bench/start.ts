// From nothing to ready, and the memory of an instance.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { GRANLI } from '../../e2e/actions/people.ts';
import { placeOf, STACKS } from '../../e2e/support/stack.ts';
import { START_PORTAL } from '../lib/build.js';
import { portalEnvironment } from '../lib/environment.js';
import { NODE, start as startProgram } from '../lib/processes.js';
import { startBare } from './bare.ts';
import { type Bench, SPARE_WORKER } from './bench.ts';
import { openDatabase } from './database.ts';
import { median, type Subject } from './figures.ts';
import { load, type Visit } from './http.ts';
import { peakMb, residentMb, untilReady } from './memory.ts';

const STARTS = 5;
const LOAD_SECONDS = 15;

/** Cold start to ready, and memory before and under load. */
export const start: Subject<Bench> = {
  title: 'Start and memory',
  how: `From the start of the process until the readiness check answers 200 (for the bare page, until the page does), the database migrated before; the median of ${STARTS} starts. Memory is what the system says the process holds; under load is the most during ${LOAD_SECONDS} seconds of overviews over ten connections, on a portal that had been under load before.`,
  measure: async (bench) => {
    const bare = await bench.bare();
    const [cached, uncached] = [await bench.stand('cached'), await bench.stand('uncached')];
    const database = await openDatabase(SPARE_WORKER);
    const portalStarts: number[] = [];
    const bareStarts: number[] = [];
    const idle: number[] = [];
    for (let at = 0; at < STARTS; at += 1) {
      const portal = await startPortal(cached.sandboxUrl, database?.settings ?? {});
      portalStarts.push(portal.ms);
      idle.push(portal.mb);
      bareStarts.push(await startBarePage());
    }
    await database?.drop();
    const visits = async (stand: typeof cached): Promise<readonly Visit[]> =>
      (await stand.cookies(GRANLI, 8)).map((cookie) => ({
        url: `${stand.ownUrl}/bedrift/${GRANLI.orgnr}`,
        cookie,
      }));
    const under = async (pid: number | undefined, those: readonly Visit[], marker: string): Promise<number> =>
      peakMb(pid ?? 0, load(those, { connections: 10, seconds: LOAD_SECONDS, marker }));
    const bareLoad = await under(bare.pid, [{ url: bare.url }], 'A bare page');
    const cachedLoad = await under(cached.portalPid, await visits(cached), 'historikk-tittel');
    const uncachedLoad = await under(uncached.portalPid, await visits(uncached), 'historikk-tittel');
    return [
      {
        what: 'Cold start to ready',
        value: median(portalStarts),
        unit: 'ms',
        baseline: { what: 'bare page', value: median(bareStarts) },
        target: { atMost: 2000 },
      },
      { what: 'Memory when ready', value: median(idle), unit: 'MB' },
      {
        what: 'Memory under load, answers cached',
        value: cachedLoad,
        unit: 'MB',
        baseline: { what: 'bare page', value: bareLoad },
        target: { atMost: 350 },
      },
      {
        what: 'Memory under load, nothing cached',
        value: uncachedLoad,
        unit: 'MB',
        target: { atMost: 350 },
      },
    ];
  },
};

/** Starts one more portal on a copy of the template, beside the sandbox at `sandboxUrl`, and ends it again. */
async function startPortal(
  sandboxUrl: string,
  settings: Record<string, string>,
): Promise<{ readonly ms: number; readonly mb: number }> {
  const dataDir = join(STACKS, 'bench-start');
  rmSync(dataDir, { recursive: true, force: true });
  cpSync(join(STACKS, 'template'), dataDir, { recursive: true });
  const portalPort = placeOf(SPARE_WORKER, dataDir).portalPort + 1;
  const sandboxPort = Number(new URL(sandboxUrl).port);
  const program = startProgram('The portal', NODE, START_PORTAL, {
    env: { ...portalEnvironment({ sandboxPort, portalPort, dataDir }), ...settings },
    logFile: join(dataDir, 'portal.log'),
  });
  try {
    const ms = await untilReady(`http://localhost:${portalPort}/api/health/ready`);
    return { ms, mb: await residentMb(program.pid ?? 0) };
  } finally {
    await program.stop();
  }
}

async function startBarePage(): Promise<number> {
  const { url, program } = await startBare(placeOf(SPARE_WORKER, '').portalPort + 2);
  try {
    return await untilReady(url);
  } finally {
    await program.stop();
  }
}

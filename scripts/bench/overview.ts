// How long the overview takes beside what the upstreams themselves take.
import { GRANLI } from '../../e2e/actions/people.ts';
import type { Bench, Stand } from './bench.ts';
import { exchangesOf, forgetExchanges } from './exchanges.ts';
import { type Figure, median, type Subject } from './figures.ts';
import { keptConnections, timeVisit } from './http.ts';

const DELAYS_MS = [0, 100, 300];
const SAMPLES = 25;
/** A portal that has just started still compiles what it runs; after so many pages nothing changes any more. */
const WARM_UP = 300;
const SESSIONS = 2;

interface Sample {
  readonly firstByte: number;
  readonly shell: number;
  readonly complete: number;
  /** What could not be shorter: the calls that had to wait for each other, as the upstreams took them. */
  readonly path: number;
  /** The most calls to Skatteetaten under way at once. */
  readonly atOnce: number;
}

/** Time to the first byte, the shell and the whole overview, with upstreams that are slow by known amounts. */
export const overview: Subject<Bench> = {
  title: 'The overview beside its upstreams',
  how: `Nothing cached; one request after another over one connection, ${SAMPLES} for each delay, medians. The baseline is the critical path that the sandbox itself measured for the same request: the slowest of the four calls, and before it the refused call and the token where the old token was ended.`,
  measure: async (bench) => {
    const stand = await bench.stand('uncached');
    const cookies = await stand.cookies(GRANLI, SESSIONS);
    const figures: Figure[] = [];
    await samples(stand, cookies, WARM_UP, false);
    for (const delay of DELAYS_MS) {
      await slowDown(stand, delay);
      figures.push(...figuresOf(`${delay} ms`, await samples(stand, cookies, SAMPLES, false), delay));
    }
    await slowDown(stand, 100);
    const ended = await samples(stand, cookies, SAMPLES, true);
    figures.push(...figuresOf('100 ms, token ended', ended, 100).filter(({ what }) => !/first/.test(what)));
    await stand.control.clearFaults();
    figures.push({
      what: 'Calls to Skatteetaten under way at once',
      value: median(ended.map(({ atOnce }) => atOnce)),
      unit: '',
      target: { atLeast: 4 },
    });
    return figures;
  },
};

/** Lets both upstreams of the page take `ms` longer. */
async function slowDown({ control }: Stand, ms: number): Promise<void> {
  await control.clearFaults();
  if (ms === 0) return;
  for (const system of ['maskinporten', 'skatteetaten'])
    await control.fault({ system, fault: { kind: 'delay', ms } });
}

function figuresOf(name: string, taken: readonly Sample[], delay: number): readonly Figure[] {
  const of = (read: (sample: Sample) => number): number => median(taken.map(read));
  const path = of((sample) => sample.path);
  return [
    { what: `Upstream ${name}: first byte`, value: of(({ firstByte }) => firstByte), unit: 'ms' },
    {
      what: `Upstream ${name}: shell`,
      value: of(({ shell }) => shell),
      unit: 'ms',
      // What is visible before the upstream's own time is up was not waiting for it.
      ...(delay === 0 ? {} : { target: { atMost: delay } }),
    },
    {
      what: `Upstream ${name}: complete`,
      value: of(({ complete }) => complete),
      unit: 'ms',
      baseline: { what: 'critical path', value: path },
    },
    {
      what: `Upstream ${name}: added by the portal`,
      value: of((sample) => sample.complete - sample.path),
      unit: 'ms',
      target: { atMost: 15 },
    },
  ];
}

/** Opens the overview `count` times; `endToken` ends the token before each, so that a new one has to be fetched. */
async function samples(
  stand: Stand,
  cookies: readonly string[],
  count: number,
  endToken: boolean,
): Promise<readonly Sample[]> {
  const agent = keptConnections(1);
  const taken: Sample[] = [];
  try {
    for (let at = 0; at < count; at += 1) {
      if (endToken) await stand.control.expireTokens();
      await forgetExchanges(stand);
      const cookie = cookies[at % cookies.length] ?? '';
      const visit = { url: `${stand.ownUrl}/bedrift/${GRANLI.orgnr}`, cookie };
      const { firstByte, shell, complete, body } = await timeVisit(visit, GRANLI.name, agent);
      if (!body.includes('historikk-tittel')) throw new Error('the overview came without its history');
      taken.push({ firstByte, shell, complete, ...(await wire(stand)) });
    }
    return taken;
  } finally {
    agent.destroy();
  }
}

async function wire(stand: Stand): Promise<Pick<Sample, 'path' | 'atOnce'>> {
  const [calls, grants] = await Promise.all([
    exchangesOf(stand, 'skatteetaten'),
    exchangesOf(stand, 'maskinporten'),
  ]);
  const slowest = (those: typeof calls): number => Math.max(0, ...those.map(({ durationMs }) => durationMs));
  const refused = calls.filter(({ status }) => status === 401 || status === 403);
  return {
    path: slowest(refused) + slowest(grants) + slowest(calls.filter((call) => !refused.includes(call))),
    atOnce: Math.max(...calls.map(({ concurrency }) => concurrency)),
  };
}

// Pages a second: the overview beside the login page and the framework's own bare page.
import { GRANLI } from '../../e2e/actions/people.ts';
import type { Bench, StandKind } from './bench.ts';
import { type Figure, median, percent, quantile, type Subject } from './figures.ts';
import { load, type Throughput, type Visit } from './http.ts';

const ROUNDS = 5;
const SECONDS = 3;
const CONNECTIONS = 10;
/** Enough that no session meets the limit of its own. */
const SESSIONS = 8;

/** Pages a second, each page in turn and several times over, so that a busy moment strikes them alike. */
export const throughput: Subject<Bench> = {
  title: 'Throughput',
  how: `${CONNECTIONS} connections, each asking again as soon as it has its answer; the median of ${ROUNDS} stretches of ${SECONDS} seconds, in which the pages take turns. The load comes from the same machine.`,
  measure: async (bench) => {
    const bare = await bench.bare();
    const cached = await bench.stand('cached');
    const uncached = await bench.stand('uncached');
    const pages: readonly Page[] = [
      { name: 'bare', visits: [{ url: bare.url }], marker: 'A bare page' },
      { name: 'filled', visits: [{ url: `${bare.url}filled` }], marker: 'A filled page' },
      { name: 'login', visits: [{ url: cached.ownUrl }], marker: 'Logg inn' },
      { name: 'cached', visits: await overviews(bench, 'cached'), marker: 'historikk-tittel' },
      { name: 'uncached', visits: await overviews(bench, 'uncached'), marker: 'historikk-tittel' },
    ];
    const results = new Map<string, Throughput[]>(pages.map(({ name }) => [name, []]));
    // The first stretch is for the compilers, and is not counted.
    for (let round = -1; round < ROUNDS; round += 1)
      for (const { name, visits, marker } of pages) {
        const result = await load(visits, { connections: CONNECTIONS, seconds: SECONDS, marker });
        if (round >= 0) results.get(name)?.push(result);
      }
    await uncached.control.clearFaults();
    const rate = (name: string): number =>
      median((results.get(name) ?? []).map(({ perSecond }) => perSecond));
    const slow = (name: string): number =>
      quantile(
        (results.get(name) ?? []).flatMap(({ times }) => times),
        0.95,
      );
    const baseline = (value: number) => ({ what: 'bare page', value });
    const pagesASecond = (what: string, name: string): Figure => ({
      what,
      value: rate(name),
      unit: 'pages/s',
      baseline: baseline(rate('bare')),
    });
    return [
      pagesASecond('Page with as much on it as an overview, of the framework alone', 'filled'),
      pagesASecond('Login page', 'login'),
      pagesASecond('Overview, upstream cached', 'cached'),
      pagesASecond('Overview, upstream asked each time', 'uncached'),
      {
        what: 'Cached overview, as a share of the bare page',
        value: percent(rate('cached'), rate('bare')),
        unit: '%',
        target: { atLeast: 50 },
      },
      {
        what: 'Cached overview, as a share of the page with as much on it',
        value: percent(rate('cached'), rate('filled')),
        unit: '%',
      },
      { what: 'Cached overview, p95', value: slow('cached'), unit: 'ms', baseline: baseline(slow('bare')) },
    ];
  },
};

interface Page {
  readonly name: string;
  readonly visits: readonly Visit[];
  readonly marker: string;
}

async function overviews(bench: Bench, kind: StandKind): Promise<readonly Visit[]> {
  const stand = await bench.stand(kind);
  const cookies = await stand.cookies(GRANLI, SESSIONS);
  return cookies.map((cookie) => ({ url: `${stand.ownUrl}/bedrift/${GRANLI.orgnr}`, cookie }));
}

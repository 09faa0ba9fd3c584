// What CI keeps: sizes, which are exact, and one ratio of speed, which is not.
import { GRANLI } from '../../e2e/actions/people.ts';
import type { Bench } from './bench.ts';
import { type Figure, median, percent } from './figures.ts';
import { load, type Visit } from './http.ts';
import { cookieFor, PAGES } from './pages.ts';
import { weigh, type Weight } from './weigh.ts';

/**
 * The most that a page may weigh, kB as sent, a few tenths above what it does. Scripts by what can be done on the page; the
 * framework itself is some 139 kB of them.
 */
const JS = { none: 140.4, form: 142.4, panel: 152 } as const;
const CSS = 22.5;
const FONTS = 48.5;
/** The one size that is not exact: what a page says follows from the day, and how well it packs from the parts that it is sent in. */
const HTML = 35;

/**
 * The least that the cached overview must reach of the login page's throughput, per cent: both are the portal's own, so what they share
 * cancels out. Half of what was measured on a busy machine, which noise does not reach and a query or a parse too many does.
 */
const LEAST_SHARE = 12;
const ROUNDS = 5;
const SECONDS = 0.6;
const CONNECTIONS = 5;

/** Every size and ratio that has a budget; those that break it are the caller's to report. */
export async function measureBudgets(bench: Bench): Promise<readonly Figure[]> {
  const stand = await bench.stand('cached');
  const cookies = await stand.cookies(GRANLI, 2);
  const figures: Figure[] = [];
  for (const page of PAGES) {
    const weight = await weigh(`${stand.ownUrl}${page.path}`, cookieFor(page, cookies[0]));
    figures.push(...sizesOf(page.name, weight, JS[page.interaction]));
  }
  const overview = cookies.map((cookie) => ({
    url: `${stand.ownUrl}/bedrift/${GRANLI.orgnr}`,
    cookie,
  }));
  figures.push(await shareOfLogin([{ url: stand.ownUrl }], overview));
  return figures;
}

function sizesOf(name: string, weight: Weight, js: number): readonly Figure[] {
  const most = { html: HTML, css: CSS, js, fonts: FONTS };
  return (['html', 'css', 'js', 'fonts'] as const).map((kind) => ({
    what: `${name}: ${kind}`,
    value: weight[kind] / 1000,
    unit: 'kB',
    target: { atMost: most[kind] },
  }));
}

async function shareOfLogin(login: readonly Visit[], overview: readonly Visit[]): Promise<Figure> {
  const shares: number[] = [];
  const stretch = async (visits: readonly Visit[], marker: string): Promise<number> =>
    (await load(visits, { connections: CONNECTIONS, seconds: SECONDS, marker })).perSecond;
  // The first round is for the compilers, and is not counted. Side by side in time, so that a busy moment strikes both.
  for (let round = -1; round < ROUNDS; round += 1) {
    const of = await stretch(overview, 'historikk-tittel');
    const share = percent(of, await stretch(login, 'Logg inn'));
    if (round >= 0) shares.push(share);
  }
  return {
    what: 'Throughput of the cached overview, as a share of the login page',
    value: median(shares),
    unit: '%',
    target: { atLeast: LEAST_SHARE },
  };
}

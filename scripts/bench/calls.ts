// How often the portal asks the upstreams for a hundred pages.
import { GRANLI } from '../../e2e/actions/people.ts';
import type { Bench, StandKind } from './bench.ts';
import { exchangesOf, forgetExchanges } from './exchanges.ts';
import type { Figure, Subject } from './figures.ts';
import { keptConnections, timeVisit } from './http.ts';

const VIEWS = 100;

/** Token and upstream calls for a hundred overviews, which are exact. */
export const calls: Subject<Bench> = {
  title: 'Calls to the upstreams per 100 overviews',
  how: `${VIEWS} overviews one after another, each in its turn; counted by the sandbox.`,
  measure: async (bench) => [
    ...(await count(bench, 'cached', { tokens: 0, data: 0 })),
    ...(await count(bench, 'uncached', { tokens: 1, data: 4 * VIEWS })),
  ],
};

async function count(
  bench: Bench,
  kind: StandKind,
  most: { readonly tokens: number; readonly data: number },
): Promise<readonly Figure[]> {
  const stand = await bench.stand(kind);
  const [cookie = ''] = await stand.cookies(GRANLI, 1);
  const agent = keptConnections(1);
  const url = `${stand.ownUrl}/bedrift/${GRANLI.orgnr}`;
  await timeVisit({ url, cookie }, GRANLI.name, agent);
  await forgetExchanges(stand);
  for (let view = 0; view < VIEWS; view += 1) await timeVisit({ url, cookie }, GRANLI.name, agent);
  agent.destroy();
  const [data, tokens] = await Promise.all([
    exchangesOf(stand, 'skatteetaten'),
    exchangesOf(stand, 'maskinporten'),
  ]);
  const when = kind === 'cached' ? 'answers cached' : 'nothing cached';
  return [
    { what: `Token calls, ${when}`, value: tokens.length, unit: 'calls', target: { atMost: most.tokens } },
    { what: `Data calls, ${when}`, value: data.length, unit: 'calls', target: { atMost: most.data } },
  ];
}

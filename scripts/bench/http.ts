// The load generator and the stop-watch: plain HTTP on kept connections, so that what is measured is the server.
import { Agent, get, type IncomingMessage } from 'node:http';

/** A page as a browser asks for it. */
export interface Visit {
  readonly url: string;
  readonly cookie?: string;
}

/** When the parts of an answer came, in milliseconds after it was asked for. */
export interface Timing {
  readonly firstByte: number;
  /** The first part of the page's content, `marker`, was there. */
  readonly shell: number;
  readonly complete: number;
  readonly body: string;
}

/** Opens a page once and notes when its parts came. Throws unless it is answered with 200. */
export async function timeVisit({ url, cookie }: Visit, marker: string, agent: Agent): Promise<Timing> {
  const start = performance.now();
  const answer = await ask({ url, ...(cookie === undefined ? {} : { cookie }) }, agent);
  let [firstByte, shell, body] = [NaN, NaN, ''];
  for await (const part of answer.setEncoding('utf8')) {
    if (body === '') firstByte = performance.now() - start;
    body += String(part);
    if (Number.isNaN(shell) && body.includes(marker)) shell = performance.now() - start;
  }
  return { firstByte, shell, complete: performance.now() - start, body };
}

/** An agent that keeps its connections, to be destroyed by whoever made it. */
export const keptConnections = (most: number): Agent => new Agent({ keepAlive: true, maxSockets: most });

/** How much a server did in a stretch of load. */
export interface Throughput {
  readonly perSecond: number;
  /** How long each answer took, milliseconds. */
  readonly times: readonly number[];
}

/**
 * Keeps `connections` requests under way for `seconds`, each the next as soon as it has its answer, the visits in turn.
 * An answer that is not 200, or lacks `marker`, stops the measurement: it would measure something else.
 */
export async function load(
  visits: readonly Visit[],
  { connections, seconds, marker }: { connections: number; seconds: number; marker: string },
): Promise<Throughput> {
  const agent = keptConnections(connections);
  const times: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1000;
  let turn = 0;
  const work = async (): Promise<void> => {
    while (performance.now() < end) {
      const visit = visits[turn++ % visits.length];
      if (visit === undefined) throw new Error('nothing to visit');
      const { complete, body } = await timeVisit(visit, marker, agent);
      if (!body.includes(marker)) throw new Error(`${visit.url} is not the page with «${marker}»`);
      times.push(complete);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, work));
    return { perSecond: times.length / ((performance.now() - start) / 1000), times };
  } finally {
    agent.destroy();
  }
}

const ask = ({ url, cookie }: Visit, agent: Agent): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const headers = { 'accept-language': 'nb', ...(cookie === undefined ? {} : { cookie }) };
    get(url, { agent, headers }, (answer) => {
      if (answer.statusCode === 200) resolve(answer);
      else {
        answer.resume();
        reject(new Error(`${url} answered ${answer.statusCode ?? 'nothing'}`));
      }
    }).once('error', reject);
  });

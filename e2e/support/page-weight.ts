import { get } from 'node:http';

/** Bytes over the wire, compressed as the server sends them, without headers. */
export interface PageWeight {
  readonly html: number;
  readonly css: number;
  readonly js: number;
  readonly fonts: number;
}

/**
 * Adds up a page and every style, script and font that it names, in its tags or in React's data. `noModule` scripts are left out: no
 * browser that the portal supports loads them.
 */
export async function weigh(url: string, cookie: string): Promise<PageWeight> {
  const html = await body(url, 'gzip', cookie);
  const text = String(await body(url, 'identity', cookie));
  const modern = text.replaceAll(/<script[^>]*noModule[^>]*>/gi, '');
  const named = new Set(modern.match(/\/_next\/static\/[\w./~-]+\.(?:js|css|woff2)/g));
  const sum = async (ending: string): Promise<number> => {
    let bytes = 0;
    for (const path of named)
      if (path.endsWith(ending)) bytes += (await body(new URL(path, url).href, 'gzip', '')).length;
    return bytes;
  };
  return { html: html.length, css: await sum('.css'), js: await sum('.js'), fonts: await sum('.woff2') };
}

/** An answer's bytes as they came. `fetch` would decompress them. */
const body = (url: string, encoding: string, cookie: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': encoding, cookie } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(Buffer.concat(parts));
        else reject(new Error(`${url} answered ${answer.statusCode ?? 'nothing'}`));
      });
    }).once('error', reject);
  });

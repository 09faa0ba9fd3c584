// What a page weighs: the bytes that a browser loads for it, compressed as the server sends them.
import { get } from 'node:http';

/** Bytes over the wire without headers. */
export interface Weight {
  readonly html: number;
  readonly css: number;
  readonly js: number;
  readonly fonts: number;
}

interface Loaded {
  readonly bytes: number;
  readonly text: string;
}

/** A file's weight by its address; files of a build never change. */
const files = new Map<string, number>();

/**
 * Adds up the page and every style, script and font that it names, in its tags or in the data that its components are made
 * from. Scripts for browsers without modules are left out: no browser that the portal supports loads them.
 */
export async function weigh(url: string, cookie?: string): Promise<Weight> {
  const page = await load(url, cookie);
  const modern = page.text.replaceAll(/<script[^>]*noModule[^>]*>/gi, '');
  const named = new Set(modern.match(/\/_next\/static\/[\w./~-]+\.(?:js|css|woff2)/g));
  const sum = async (ending: string): Promise<number> => {
    let bytes = 0;
    for (const path of named) if (path.endsWith(ending)) bytes += await fileBytes(new URL(path, url).href);
    return bytes;
  };
  return {
    html: page.bytes,
    css: await sum('.css'),
    js: await sum('.js'),
    fonts: await sum('.woff2'),
  };
}

async function fileBytes(url: string): Promise<number> {
  const known = files.get(url);
  if (known !== undefined) return known;
  const { bytes } = await load(url);
  files.set(url, bytes);
  return bytes;
}

/** Bytes as they came, and the text of what was asked for once more without compression when it is a page. */
async function load(url: string, cookie?: string): Promise<Loaded> {
  const compressed = await body(url, 'gzip', cookie);
  const text = /\.(?:js|css|woff2)$/.test(url) ? '' : String(await body(url, 'identity', cookie));
  return { bytes: compressed.length, text };
}

const body = (url: string, encoding: string, cookie?: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': encoding, ...(cookie === undefined ? {} : { cookie }) };
    get(url, { headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(Buffer.concat(parts));
        else reject(new Error(`${url} answered ${answer.statusCode ?? 'nothing'}`));
      });
    }).once('error', reject);
  });

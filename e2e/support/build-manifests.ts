import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const SERVER_BUILD = '.next/server';

/** What the build answers at: pages, and routes with methods of their own. */
export interface Entry {
  readonly kind: 'page' | 'route';
  /** The address as the folders write it, such as `/bedrift/[orgnr]/betal`. */
  readonly address: string;
}

/** A server action that the build can be asked to run. */
export interface Action {
  /** How browsers name it. */
  readonly id: string;
  readonly name: string;
  readonly file: string;
  /** Addresses of the pages that carry it. */
  readonly pages: readonly string[];
}

const PATHS = z.record(z.string(), z.string());
const REFERENCES = z.object({
  node: z.record(
    z.string(),
    z.object({
      filename: z.string(),
      exportedName: z.string(),
      workers: z.record(z.string(), z.unknown()),
    }),
  ),
});

/** Every page and route of the build. Next's own pages for errors have no address and are left out. */
export const builtEntries = (): readonly Entry[] =>
  Object.keys(PATHS.parse(read('app-paths-manifest.json')))
    .filter((name) => !name.startsWith('/_'))
    .map((name) => ({ kind: name.endsWith('/route') ? 'route' : 'page', address: addressOf(name) }));

/** Every server action of the build. */
export const builtActions = (): readonly Action[] =>
  Object.entries(REFERENCES.parse(read('server-reference-manifest.json')).node).map(
    ([id, { filename: file, exportedName: name, workers }]) => ({
      ...{ id, name, file },
      pages: Object.keys(workers)
        .map((worker) => worker.replace(/^app/, ''))
        .filter((page) => !page.startsWith('/_'))
        .map(addressOf),
    }),
  );

const addressOf = (name: string): string =>
  name.replace(/\/(?:page|route)$/, '').replaceAll(/\/\([^/]*\)/g, '') || '/';

const read = (file: string): unknown => JSON.parse(readFileSync(join(SERVER_BUILD, file), 'utf8'));

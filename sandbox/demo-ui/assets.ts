import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import type Koa from 'koa';

const FOLDER = new URL('./assets/', import.meta.url);
const NAME = /^[a-z-]+\.(css|ts)$/;
const TYPES: Readonly<Record<string, string>> = { css: 'text/css', ts: 'text/javascript' };
const read = new Map<string, string>();

/**
 * Serves a style sheet or a browser module of the control room. Modules are TypeScript without its types, as Node itself
 * would run them, so that there is no build to wait for. 404 for any other name.
 */
export function sendAsset(ctx: Koa.Context, name: string): void {
  const extension = NAME.exec(name)?.[1];
  const text = extension === undefined ? undefined : (read.get(name) ?? load(name, extension));
  if (extension === undefined || text === undefined) {
    ctx.status = 404;
    return;
  }
  read.set(name, text);
  ctx.set('Content-Type', `${TYPES[extension] ?? 'text/plain'}; charset=utf-8`);
  ctx.set('Cache-Control', 'no-cache');
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.body = text;
}

function load(name: string, extension: string): string | undefined {
  try {
    const source = readFileSync(new URL(name, FOLDER), 'utf8');
    return extension === 'ts' ? stripTypeScriptTypes(source) : source;
  } catch {
    // No such file, which is for the caller to say.
    return undefined;
  }
}

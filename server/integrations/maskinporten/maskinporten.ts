import 'server-only';
import { config } from '#server/platform/config/config.ts';
import { createTokenSource } from './token-source.ts';
import type { TokenSource } from './token-types.ts';

// Next loads modules more than once (pages, actions, route handlers); tokens must be one memory for the process.
const holder: typeof globalThis & { portalTokenSource?: TokenSource } = globalThis;

/** The process's one source of tokens, made from the configuration when it is first asked for. */
export function tokenSource(): TokenSource {
  const { maskinporten, upstream } = config();
  return (holder.portalTokenSource ??= createTokenSource({
    config: maskinporten,
    upstream,
    now: () => new Date(),
  }));
}

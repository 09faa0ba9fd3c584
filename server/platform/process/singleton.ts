import 'server-only';

const holder: typeof globalThis & { portalSingletons?: Map<string, unknown> } = globalThis;

/**
 * The process's one value of a name, created at the first call. On `globalThis`, since Next evaluates a module once for each of its
 * bundles (pages, routes, instrumentation, proxy) and limits, caches and connections must be shared by all of them.
 */
export function singleton<T>(name: string, create: () => T): T {
  const values = (holder.portalSingletons ??= new Map<string, unknown>());
  if (!values.has(name)) values.set(name, create());
  return values.get(name) as T;
}

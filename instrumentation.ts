import type { Instrumentation } from 'next';

/** Called by Next once, before the server takes its first request. */
export async function register(): Promise<void> {
  // eslint-disable-next-line no-restricted-syntax -- Next replaces it by a constant, once for each runtime it builds for.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { bootstrap } = await import('#server/ops/lifecycle/bootstrap.ts');
  await bootstrap();
}

/** Called by Next for each error that nothing caught. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  // eslint-disable-next-line no-restricted-syntax -- As above.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { logRequestError } = await import('#server/ops/lifecycle/request-error.ts');
  const id = request.headers['x-request-id'];
  const requestId = Array.isArray(id) ? id[0] : id;
  logRequestError(error, { route: context.routePath, kind: context.routeType, requestId });
};

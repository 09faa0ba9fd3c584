import 'server-only';
import type { NextRequest } from 'next/server';

/**
 * A route without a session; its comment says what stands in for one. A lint rule refuses routes that are made neither by this nor by
 * the functions of `server/features/files/define-download.ts`, which authorise.
 */
export const publicRoute = <C>(
  handle: (request: NextRequest, context: C) => Response | Promise<Response>,
): typeof handle => handle;

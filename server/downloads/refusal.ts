import 'server-only';
import type { PortalError } from '#lib/errors/portal-error.ts';
import { seeOther } from './file-answer.ts';

/** What a file's address answers somebody who may not have it: the login page, or nothing that tells what there is. */
export const refusal = ({ code }: Pick<PortalError, 'code'>, backTo: string): Response =>
  code === 'not-authenticated'
    ? seeOther(`/?neste=${encodeURIComponent(backTo)}`)
    : new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });

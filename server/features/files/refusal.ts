import 'server-only';
import { confirmPath } from '#lib/core/auth/login.ts';
import type { PortalError } from '#lib/core/portal-error.ts';
import { seeOther } from './file-answer.ts';

type Refused = Pick<PortalError, 'code'>;

/**
 * The response to a person who may not have a file: the login page, the page where a person logs in once more, or
 * nothing that tells what there is. Both pages lead back to `backTo`, where the file is asked for.
 */
export const refusal = (error: Refused, backTo: string): Response =>
  refusedTo(error, `/?neste=${encodeURIComponent(backTo)}`, backTo);

/** The same for a file of the staff's, whose login page is another. */
export const staffRefusal = (error: Refused, backTo: string): Response =>
  refusedTo(error, '/radgiver', backTo);

function refusedTo({ code }: Refused, loginPage: string, backTo: string): Response {
  if (code === 'not-authenticated') return seeOther(loginPage);
  if (code === 'login-not-recent') return seeOther(confirmPath(backTo));
  return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });
}

import 'server-only';
import { redirect } from 'next/navigation';
import type { PortalError } from '#lib/errors/portal-error.ts';

/** Where a form sends somebody whom `authorise` refused: to the front page to log in, or back to what is theirs. */
export const turnAway = ({ code }: Pick<PortalError, 'code'>): never =>
  redirect(code === 'not-authenticated' ? '/' : '/bedrifter');

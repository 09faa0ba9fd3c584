import { notFound, redirect } from 'next/navigation';
import type { PortalError } from '#lib/core/portal-error.ts';

/**
 * What an employee gets who may not see a page: the staff login when not logged in, else the 404 of any unknown page, so
 * that nobody learns what exists.
 */
export const refuseStaff = ({ code }: PortalError): never =>
  code === 'not-authenticated' ? redirect('/radgiver') : notFound();

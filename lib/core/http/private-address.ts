const PRIVATE = /^\/(?:invitasjon|api\/(?:kalender|reminders))\//;

/** Whether a path is one where somebody who is not logged in is known by a secret in the address. */
export const isPrivateAddress = (pathname: string): boolean => PRIVATE.test(pathname);
